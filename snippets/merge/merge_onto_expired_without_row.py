"""`merge()` of a new object onto an expired one whose row is gone raises `ObjectDeletedError`.

The session holds the identity, so the expired object is the target. Copying the key onto it loads
it, and there is no row. A session that does not hold the identity [inserts the
row][snippets.merge.merge_revives_deleted_row].

Catch the error, and merge in a new session; or call `session.expunge(beowulf)` first.
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "The target is expired, its row gone"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.commit()  # expires it
        with engine.begin() as connection:  # somebody else
            connection.execute(delete(Book).where(Book.id == 4))

        try:
            session.merge(Book(id=4, title="Beowulf"))
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.

        session.expunge(beowulf)
        merged = session.merge(Book(id=4, title="Beowulf"))
        print(state_of(merged))
        #> pending


if __name__ == "__main__":
    main()
