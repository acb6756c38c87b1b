"""`rollback()` leaves objects of `insert(Book).returning(Book)` persistent, without a row.

To the session they are loaded, not new, and a rollback takes back the identity of [what was
new][snippets.states.rollback_makes_new_transient] only. The object is expired; reading it raises
`ObjectDeletedError`, unless another row has its key by then. The rollback of a savepoint does not
even expire it, unless it was changed: it goes on showing its values.

Drop such objects with the transaction: `session.expunge(returned)`, or `session.close()`.
"""

from sqlalchemy import insert
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`insert().returning()`, rolled back"


def main() -> None:
    engine = new_library()
    statement = insert(Book).values(title="Dawn").returning(Book)
    with Session(engine) as session:
        added = Book(title="Kindred")
        session.add(added)
        returned = session.scalars(statement).one()
        session.rollback()
        print("added:", state_of(added), "returned:", state_of(returned))
        #> added: transient returned: persistent
        try:
            print(returned.title)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

    with Session(engine) as session:
        with session.begin_nested() as savepoint:
            returned = session.scalars(statement).one()
            savepoint.rollback()
        print("returned:", state_of(returned), returned.title)
        #> returned: persistent Dawn
        session.expunge(returned)
        print("expunged:", state_of(returned))
        #> expunged: detached


if __name__ == "__main__":
    main()
