"""`merge()` gives the target the loader options with which the given object was loaded.

An object loaded with `raiseload()`, merged into another session, cannot lazy
load there either. With `load=False` it is the same.

For the next refresh the options of the given object replace those of the
target. A new object has none, so after its merge the `selectinload()` with
which the target was loaded is forgotten.

Load the row in the new session with the options you want and [set what
changed][snippets.merge.update_only_given_fields].

SQLAlchemy's documentation: [Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    no_books = [raiseload(Author.books)]
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=no_books)

    with Session(engine) as session:
        target = session.get(Author, 1)
        merged = session.merge(ursula)
        print(merged is target)
        #> True
        try:
            print(len(merged.books))
        except InvalidRequestError as error:
            print(error)
            #> 'Author.books' is not available due to lazy='raise'

    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        target = session.get(Author, 1, options=with_books)
        session.refresh(target)
        print("books" in vars(target))
        #> True
        session.merge(Author(id=1))
        session.refresh(target)
        print("books" in vars(target))
        #> False


if __name__ == "__main__":
    main()
