"""`rollback()` in a transaction expires the loaded objects, whatever `expire_on_commit` says.

Right after a `commit()` no transaction is open, and `rollback()` does nothing. The next query
begins one, and so does [the next change to an
attribute][snippets.states.change_begins_transaction].

In an `except` block, take the values you want to report before you roll back, or call
`session.close()` alone, which [expires nothing][snippets.detachment.close_expires_nothing]. If a
flush failed, it is too late for both: [all is expired
already][snippets.detachment.failed_flush_expires_at_once].

SQLAlchemy's documentation:
[Rolling Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "`rollback()` expires in any case"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
        session.rollback()  # no transaction is open
        print("expired:", inspect(ursula).expired)
        #> expired: False

        session.get(Author, 2)  # begins one
        session.rollback()
        print("expired:", inspect(ursula).expired)
        #> expired: True

    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
