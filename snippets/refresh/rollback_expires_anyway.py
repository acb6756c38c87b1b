"""`rollback()` expires every object of the session, also with `expire_on_commit=False`.

`expire_on_commit=False` is about the commit and nothing else. After a rollback the
values in memory may never have been in the database, so all persistent objects are
expired, the unchanged ones too. Three cases expire less. If no transaction has begun
since the last commit, `rollback()` [does
nothing][snippets.states.commit_without_transaction_expires]. The rollback of a
savepoint expires [only what was changed
within][snippets.states.savepoint_rollback_expires_changed]. Closing the session
[expires nothing][snippets.detachment.close_expires_nothing].

What the objects need after an error, for a log message say, has to be read before the
rollback.

SQLAlchemy's documentation:
[Rolling Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
        print(sorted(inspect(ursula).expired_attributes))
        #> []

        octavia = session.get(Author, 2)
        octavia.born = 1948
        session.rollback()
        print(sorted(inspect(ursula).expired_attributes))
        #> ['books', 'born', 'id', 'name']
        print(octavia.born)
        #> 1947


if __name__ == "__main__":
    main()
