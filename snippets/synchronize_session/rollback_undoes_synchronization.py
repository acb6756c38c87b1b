"""`rollback()`, also to a savepoint, undoes what UPDATE by WHERE and DELETE did to loaded objects.

Objects that the UPDATE changed are expired, and the next read brings the old value. Objects that
the DELETE made deleted are here persistent again.

A savepoint expires [only what was changed in
it][snippets.refresh.savepoint_rollback_expires_only_changed]. Octavia, loaded in it after the
UPDATE, keeps the value that was rolled back. So does an object that a [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_survives_savepoint_rollback] changed, and one that was
set before [an error in
Python][snippets.synchronize_session.division_by_zero_in_set_raises_afterwards]. Call
`session.expire_all()` after rolling back a savepoint.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "after `rollback()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        with session.begin_nested() as savepoint:
            session.execute(update(Author).values(born=1930))
            session.execute(delete(Book).where(Book.id == 4))
            print(ursula.born, state_of(beowulf))
            #> 1930 deleted
            octavia = session.get(Author, 2)
            savepoint.rollback()
        print(ursula.born, state_of(beowulf), octavia.born)
        #> 1929 persistent 1930

        session.execute(update(Author).values(born=1931))
        session.execute(delete(Book).where(Book.id == 4))
        print(ursula.born, state_of(beowulf))
        #> 1931 deleted
        session.rollback()
        print(ursula.born, state_of(beowulf), octavia.born)
        #> 1929 persistent 1947


if __name__ == "__main__":
    main()
