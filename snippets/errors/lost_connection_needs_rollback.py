"""After its connection was lost a session refuses SQL until `rollback()` or `close()` is called.

SQLAlchemy invalidates a connection when the server has closed it; here `invalidate()` stands for
that. The transaction went with it. The statement that meets the loss raises the database's error,
those after it `PendingRollbackError`: code 8s2b, or 7s2a if a flush met it. After a `commit()` that
failed so with nothing to flush, the text is "This session is in 'prepared' state".

Call `session.rollback()` and do the work of the transaction again. To notice dead
connections before a transaction starts, `create_engine(..., pool_pre_ping=True)`; [within one it
does not help][snippets.errors.pre_ping_misses_an_open_transaction].

SQLAlchemy's documentation:
[error 8s2b](https://docs.sqlalchemy.org/en/21/errors.html#error-8s2b).
"""

from sqlalchemy.exc import InvalidRequestError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "after a lost connection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.connection().invalidate()
        try:
            session.get(Book, 1)
        except PendingRollbackError as error:
            print(error)
            #> Can't reconnect until invalid transaction is rolled back.  Please rollback() fully before proceeding (Background on this error at: https://sqlalche.me/e/21/8s2b)
        print(state_of(ursula))
        #> persistent
        session.rollback()
        print("invalid:", session.connection().invalidated)
        #> invalid: False

        session.connection().invalidate()
        try:
            session.commit()
        except PendingRollbackError as error:
            print("commit:", error.code)
            #> commit: 8s2b
        try:
            session.get(Book, 1)
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'prepared' state; no further SQL can be emitted within this transaction.
        session.close()
        print("invalid:", session.connection().invalidated)
        #> invalid: False


if __name__ == "__main__":
    main()
