"""`commit()`, `rollback()`, `expire()` and `refresh()` do not detach a loaded object.

The object stays in its session and loads again when it is read, so you need not add it again
between two transactions. One that was INSERTed in the transaction is [made transient by a
rollback][snippets.detachment.only_rollback_takes_the_key_back], and one that was deleted in it is by
default [detached by the commit][snippets.detachment.delete_detaches_at_commit].

If an object is detached after a commit, look for a
[`close()`][snippets.detachment.close_detaches_all], or for [a session that nobody
holds][snippets.detachment.abandoned_session_detaches_late].

SQLAlchemy's documentation: [Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`commit()` does not detach"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        print("expire:", state_of(ursula))
        #> expire: persistent
        session.refresh(ursula)
        print("refresh:", state_of(ursula))
        #> refresh: persistent
        session.commit()
        print("commit:", state_of(ursula), ursula.name)
        #> commit: persistent Ursula
        session.rollback()  # of the transaction that the read has begun
        print("rollback:", state_of(ursula), ursula.name)
        #> rollback: persistent Ursula

        ursula.name = "Ursula K."
        session.commit()
        print(ursula.name)
        #> Ursula K.


if __name__ == "__main__":
    main()
