"""While a thread commits, another's query in that session raises; another's `close()` fails both.

The query comes after the flush, while the database commits: the session is in 'prepared' state. The
`close()` comes during the flush: it raises, the commit raises that its transaction is closed, and
nothing is written. At other moments [an error may be
missing][snippets.boundaries.rollback_in_a_thread_undoes_for_all].

Open the session in the function that runs in the thread (with SQLite in memory it [finds an empty
database][snippets.errors.sqlite_memory_stays_in_its_thread]). A `scoped_session` [does so for
threads][snippets.boundaries.scopefunc_decides_the_session], not for requests.

SQLAlchemy's documentation: [Is the Session
thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import event
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "in 'prepared' state, by another thread"
REQUIRES = ("sqlalchemy>=2.0.17",)


def in_a_thread(call: Callable[[], object]) -> None:
    with ThreadPoolExecutor() as threads:
        error = threads.submit(call).exception()
    print(f"{type(error).__name__}: {error}")
    #> InvalidRequestError: This session is in 'prepared' state; no further SQL can be emitted within this transaction.
    #> IllegalStateChangeError: Method 'close()' can't be called here; method '_prepare_impl()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    session.get(Author, 1).born = 1930

    @event.listens_for(engine, "commit", once=True)
    def query(*args: object) -> None:
        in_a_thread(lambda: session.get(Book, 4))

    session.commit()

    session.get(Author, 1).born = 1931

    @event.listens_for(engine, "before_cursor_execute", once=True)
    def close(*args: object) -> None:
        in_a_thread(session.close)

    try:
        session.commit()
    except ResourceClosedError as error:
        print(error)
        #> This transaction is closed
    session.close()
    with Session(engine) as session:
        print(session.get(Author, 1).born)
        #> 1930


if __name__ == "__main__":
    main()
