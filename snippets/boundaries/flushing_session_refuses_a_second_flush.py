"""`flush()` during a flush of the same session raises `Session is already flushing`.

Here a handler of `before_flush` tries it in another thread and in its own. Both get this
`InvalidRequestError`, and the first flush goes on. An `add()` in the handler is not refused: this
author is written by the same flush.

So do not flush in a handler of `before_flush`. Give each thread and each task a session of its own.

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
