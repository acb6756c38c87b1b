"""`commit()` in `after_flush` or `before_commit` raises; in `before_flush` it may lose changes.

The session is amid a commit, flush or connect when it calls such a listener. In the `before_flush`
of an autoflush nothing raises: the commit goes without the UPDATE, and expires the new value,
unless the session has `expire_on_commit=False`.

In `before_commit` and `before_flush` change objects, and the commit goes on by itself.
After the commit use
a session of its own, to which it does not listen. From another thread or task the same texts mean
that [two share the session][snippets.boundaries.connecting_session_refuses_other_threads].

SQLAlchemy's documentation:
[Session Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-persistence-events).
"""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`commit()` in a listener"
REQUIRES = ("sqlalchemy>=2.0.17",)


def commit_now(session: Session, *rest: Any) -> None:
    session.commit()


def main() -> None:
    engine = new_library()
    for moment in (
        "after_begin",
        "before_flush",
        "after_flush",
        "before_commit",
        "after_commit",
    ):
        with Session(engine) as session:
            event.listen(session, moment, commit_now)
            try:
                session.get(Author, 1).born = 1930
                session.commit()
            except InvalidRequestError as error:
                print(f"{moment}: {type(error).__name__}: {error}")
                #> after_begin: InvalidRequestError: This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
                #> before_flush: IllegalStateChangeError: Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
                #> after_flush: ResourceClosedError: This transaction is closed
                #> before_commit: IllegalStateChangeError: Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
                #> after_commit: InvalidRequestError: This session is in 'committed' state; no further SQL can be emitted within this transaction.
    for expire in (True, False):
        with Session(engine, expire_on_commit=expire) as session:
            event.listen(session, "before_flush", commit_now, once=True)
            session.get(Author, 1).born = 1932
            # the query flushes first
            born = session.scalar(select(Author.born).where(Author.id == 1))
            print(f"expire_on_commit={expire}:", born)
            #> expire_on_commit=True: 1930
            #> expire_on_commit=False: 1932


if __name__ == "__main__":
    main()
