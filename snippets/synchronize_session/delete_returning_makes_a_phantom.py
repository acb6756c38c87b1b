"""`delete(Book).returning(Book)` puts a persistent object into the session, without a row.

Here the loaded object becomes deleted. Then RETURNING makes a new object of the row, which is
persistent: `get()` returns it, a change raises [`StaleDataError` at the
flush][snippets.states.persistent_proves_no_row], a read once it is expired `ObjectDeletedError`.

Return columns, `returning(Book.id, Book.title)`. If it has to be objects, expunge them before the
commit, as `session.expunge(phantom)`: they keep their values.
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`delete(X).returning(X)`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        gone = delete(Book).where(Book.id == 4)
        phantom = session.scalars(gone.returning(Book)).one()
        print(state_of(beowulf), phantom is beowulf)
        #> deleted False
        print(state_of(phantom), session.get(Book, 4) is phantom)
        #> persistent True
        session.commit()
        try:
            print(phantom.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

        one = delete(Book).where(Book.id == 3)
        print(session.execute(one.returning(Book.id, Book.title)).all())
        #> [(3, 'Kindred')]
        print(session.get(Book, 3))
        #> None

        first = delete(Book).where(Book.id == 1).returning(Book)
        phantom = session.scalars(first).one()
        session.expunge(phantom)
        session.commit()
        print(state_of(phantom), phantom.title)
        #> detached The Dispossessed


if __name__ == "__main__":
    main()
