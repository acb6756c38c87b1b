"""`rollback()` leaves objects of `insert(Book).returning(Book)` persistent, without a row.

To the session they are loaded, not new: `session.add()` makes an object new, and a
rollback takes back the identity of [what was new][snippets.states.rollback_makes_new_transient].
An object that was read from RETURNING is expired like any other persistent one, and
reading it raises `ObjectDeletedError`. [`get()` returns
`None`][snippets.states.get_of_missing_row]. The rollback of a savepoint does not even expire
the object: it goes on showing its values.

Drop such objects with the transaction: `session.expunge(dawn)`, or `session.close()`.
"""

from sqlalchemy import insert, inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    statement = insert(Book).values(title="Dawn").returning(Book)
    with Session(engine) as session:
        added = Book(title="Kindred")
        session.add(added)
        returned = session.scalars(statement).one()
        session.rollback()
        print(inspect(added).transient, inspect(returned).persistent)
        #> True True
        try:
            print(returned.title)
        except InvalidRequestError as error:
            print(type(error).__name__)
            #> ObjectDeletedError

    with Session(engine) as session:
        with session.begin_nested() as savepoint:
            returned = session.scalars(statement).one()
            savepoint.rollback()
        print(inspect(returned).persistent, returned.title)
        #> True Dawn


if __name__ == "__main__":
    main()
