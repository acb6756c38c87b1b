"""A flush of a session that is in its flush raises `Session is already flushing`.

It is an `InvalidRequestError`, wherever the second call comes from: another thread,
another task, or an event handler such as `before_flush` that calls `flush()`. The first
flush goes on.

Only the second `flush()` is refused. What another thread adds, removes or changes
during a flush is written or not, depending on the moment.

Give each thread and each task a session of its own. In an event handler, do not flush:
what the handler adds in `before_flush` is part of this flush.

SQLAlchemy's documentation:
[Is the Session thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


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

        event.listen(session, "before_flush", meanwhile)
        session.flush()
        print(inspect(toni).persistent, inspect(zadie).persistent)
        #> True True


if __name__ == "__main__":
    main()
