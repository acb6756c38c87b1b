"""Merge only the key and the changes, with the default `load=True`.

With SQLModel set the changes on the object that `get()` returns: its constructor sets each default,
and `merge()` writes these over the row.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        cached = first.get(Author, 1)
    cached.born = 1930
    session = Session(engine)
    # before
    for author in (Author(id=1, name="Ursula"), cached):
        try:
            session.merge(author, load=False)
        except InvalidRequestError as error:
            print(error)
            #> merge() with load=False option does not support objects transient (i.e. unpersisted) objects.  flush() all changes on mapped instances before merging with load=False.
            #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    merged = session.merge(Author(id=1, born=1930))
    session.commit()
    print(merged.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
