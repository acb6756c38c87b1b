"""`commit()` detaches no object but a deleted one; `rollback()`, `expire()`, `refresh()` detach none.

They end a transaction or throw loaded values away. A persistent object stays in its
session over any number of transactions and loads again when it is read, so it has not to
be added again between two of them.

Two objects do not stay persistent: one INSERTed in the transaction, which [a rollback
makes transient][snippets.detachment.only_rollback_takes_the_key_back], and one
deleted in it, which [a commit
detaches][snippets.detachment.delete_detaches_at_commit].

What detaches the others is a `close()` afterwards; then expired values cannot be loaded.

SQLAlchemy's documentation: [Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from functools import partial

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


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
        nova = Book(title="Nova")
        session.add(nova)
        session.flush()
        session.rollback()
        print(inspect(nova).transient, inspect(nova).detached)
        #> True False


if __name__ == "__main__":
    main()
