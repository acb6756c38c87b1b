"""`flush()` during a flush of the same session raises `Session is already flushing`.

It is an `InvalidRequestError`, wherever the second call comes from: another thread, another task,
or an event handler such as `before_flush` that calls `flush()`. The first flush goes on, unless
the error leaves the event handler.

Only the second `flush()` is refused. An `add()` at the same time is not, so the error is no
protection.

Give each thread and each task a session of its own. In an event handler, do not flush: what it
adds in `before_flush` is written by the flush that called it.

SQLAlchemy's documentation: [Is the Session
thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "Session is already flushing"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        toni, zadie = Author(name="Toni"), Author(name="Zadie")
        session.add(toni)

        def meanwhile(*args: object) -> None:
            with ThreadPoolExecutor() as threads:
                print(threads.submit(session.flush).exception())
                #> Session is already flushing
            session.add(zadie)
            try:
                session.flush()
            except InvalidRequestError as error:
                print("in the handler:", error)
                #> in the handler: Session is already flushing

        event.listen(session, "before_flush", meanwhile)
        session.flush()
        print(state_of(toni), state_of(zadie))
        #> persistent persistent


if __name__ == "__main__":
    main()
