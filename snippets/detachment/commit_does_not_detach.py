"""`commit()`, `rollback()`, `expire()` and `refresh()` leave a persistent object persistent.

They end a transaction or throw loaded values away. The object stays in its `Session`
over any number of transactions and loads again when it is read, so nothing has to be
detached or added again between two of them.

What detaches is a `close()` after them; then expired values cannot be loaded. Two
objects do not stay persistent: one INSERTed in the transaction, which [a rollback
makes transient][snippets.detachment.only_rollback_takes_the_key_back], and one
deleted in it, which [a commit
detaches][snippets.detachment.delete_detaches_at_commit].

SQLAlchemy's documentation: [Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from functools import partial

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        expire = partial(session.expire, ursula)
        refresh = partial(session.refresh, ursula)
        for action in (expire, refresh, session.commit, session.rollback):
            action()
            state = inspect(ursula)
            print(state.persistent, state.detached, state.expired)
            #> True False True
            #> True False False
            #> True False True
            #> True False True

        ursula.name = "Ursula K."
        session.commit()
        print(ursula.name)
        #> Ursula K.


if __name__ == "__main__":
    main()
