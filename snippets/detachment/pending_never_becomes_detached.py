"""A pending object that leaves its session becomes transient, not detached.

It was never flushed and so has no identity key. Whichever way it goes, what remains
is an ordinary new object; nothing was INSERTed, and nothing is raised. `add()` makes
it pending again.

To take back `session.add(obj)` before the flush, write `session.expunge(obj)`. Mind
autoflush: a query in between makes the object persistent, and then `expunge()` makes
it detached.

SQLAlchemy's documentation: [Expunging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#expunging).
"""

from functools import partial

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    nova = Book(title="Nova")
    expunge = partial(session.expunge, nova)
    for leave in (expunge, session.expunge_all, session.rollback, session.close):
        session.add(nova)
        was_pending = inspect(nova).pending
        leave()
        print(was_pending, inspect(nova).transient, inspect(nova).detached)
        #> True True False
        #> True True False
        #> True True False
        #> True True False

    session.add(nova)
    session.flush()
    session.expunge(nova)
    print(inspect(nova).transient, inspect(nova).detached)
    #> False True
    session.close()


if __name__ == "__main__":
    main()
