"""While a session connects, `connection()` or `close()` in another thread raises; later it may not.

While the first thread gets its connection, the other one's `connection()`, `commit()` and
`rollback()` raise `InvalidRequestError`. `close()` raises `IllegalStateChangeError`, but it has
expunged the new author by then: here the object is transient afterwards, and the first thread's
`commit()` writes nothing. Do not go on with that session.

Once it is connected, two threads can disturb each other [without any
error][snippets.boundaries.rollback_in_a_thread_undoes_for_all]; some collisions raise, as [in a
flush][snippets.boundaries.flushing_session_refuses_a_second_flush] or [in a
commit][snippets.boundaries.committing_session_refuses_other_threads]. Open the session in the
function that runs in the thread.

SQLAlchemy's documentation: [IllegalStateChangeError and concurrency
exceptions](https://docs.sqlalchemy.org/en/21/errors.html#error-isce).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "provisioning a new connection"
REQUIRES = ("sqlalchemy>=2.0.17",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    errors: list[BaseException | None] = []

    def meanwhile(*args: object) -> None:
        calls = (session.connection, session.commit, session.rollback, session.close)
        with ThreadPoolExecutor() as threads:
            for call in calls:
                errors.append(threads.submit(call).exception())

    event.listen(engine, "checkout", meanwhile, once=True)  # while it gets connected
    with session:
        toni = Author(name="Toni")
        session.add(toni)
        session.connection()
        print("after close():", state_of(toni))
        #> after close(): transient
        session.commit()
        print("rows:", session.scalars(select(Author.name)).all())
        #> rows: ['Ursula', 'Octavia']
        with ThreadPoolExecutor() as threads:
            print(threads.submit(session.connection).exception())
            #> None

    for error in errors:
        print(f"{type(error).__name__}: {error}")
        #> InvalidRequestError: This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
        #> InvalidRequestError: This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
        #> InvalidRequestError: This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
        #> IllegalStateChangeError: Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)


if __name__ == "__main__":
    main()
