"""`rollback()`, also to a savepoint, undoes what UPDATE with WHERE and DELETE did to objects.

Objects that the UPDATE changed are expired, and the next read brings the old value.
Objects that the DELETE made deleted are persistent again. A rollback to a savepoint
expires [only what was changed since][snippets.refresh.savepoint_rollback_expires_only_changed].

Two cases escape: what a [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_survives_savepoint_rollback] wrote onto
objects is not taken back by the savepoint, and an object with
`synchronize_session=False` never had the new value.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import delete, inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        with session.begin_nested() as savepoint:
            session.execute(update(Author).values(born=1930))
            session.execute(delete(Book).where(Book.id == 4))
            print(ursula.born, inspect(beowulf).deleted)
            #> 1930 True
            savepoint.rollback()
        print(ursula.born, inspect(beowulf).persistent)
        #> 1929 True

        session.execute(update(Author).values(born=1931))
        session.execute(delete(Book).where(Book.id == 4))
        print(ursula.born, inspect(beowulf).deleted)
        #> 1931 True
        session.rollback()
        print(ursula.born, inspect(beowulf).persistent)
        #> 1929 True


if __name__ == "__main__":
    main()
