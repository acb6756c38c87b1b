"""An object inserted and deleted in a transaction that is rolled back keeps `was_deleted`.

It becomes transient, for it was new. But the flag of the deletion is not reset. Added and flushed
again, the object reads `deleted` instead of `persistent`, although it has a row, and another
`add()` of it raises "has been deleted".

Make a new object. Or call `make_transient(walden)`, which clears the flag, before adding it again;
[many-to-many links are not written][snippets.make_transient.many_to_many_links_are_not_copied]
then.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "inserted, deleted, rolled back"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        session.delete(walden)
        session.flush()
        session.rollback()
        print(state_of(walden), "was_deleted:", inspect(walden).was_deleted)
        #> transient was_deleted: True

        session.add(walden)
        session.flush()
        print(state_of(walden), "row:", session.get(Book, walden.id) is walden)
        #> deleted row: True
        try:
            session.add(walden)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.

        session.rollback()
        make_transient(walden)
        session.add(walden)
        session.flush()
        print(state_of(walden))
        #> persistent


if __name__ == "__main__":
    main()
