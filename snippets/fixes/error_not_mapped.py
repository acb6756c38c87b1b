"""Get objects with `scalars()`, and add several with `add_all()`.

Test for `None` first, which `first()` and `get()` give where no row is: it raises the same error.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    row = session.execute(select(Author)).first()
    try:
        session.refresh(row)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'sqlalchemy.engine.row.Row' is not mapped
    books = [Book(title="Dawn"), Book(title="Tehanu")]
    try:
        session.add(books)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'builtins.list' is not mapped
    # after
    ursula = session.scalars(select(Author)).first()
    session.refresh(ursula)
    session.add_all(books)
    print(ursula.name, len(session.new))
    #> Ursula 2
    session.close()


if __name__ == "__main__":
    main()
