"""A `rollback()` in one thread undoes what another has not committed in the same session.

A session has one transaction, whichever threads use it. Here the author that the first thread added
is transient again, and its `commit()` succeeds with nothing to write. Some collisions raise, such as
[while the session connects][snippets.boundaries.connecting_session_refuses_other_threads] or
[commits][snippets.boundaries.committing_session_refuses_other_threads], or with [SQLite in
memory][snippets.errors.sqlite_memory_stays_in_its_thread].

Open one session for each unit of work, in the thread that does it: `with Session(engine) as
session, session.begin():`.

SQLAlchemy's documentation:
[Is the Session thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a shared session loses writes"


def main() -> None:
    engine = new_library()
    shared = Session(engine)
    toni = Author(name="Toni")
    shared.add(toni)

    with ThreadPoolExecutor() as threads:
        threads.submit(shared.rollback).result()  # the other thread gives up

    print(state_of(toni))
    #> transient
    shared.commit()
    print("rows:", shared.scalars(select(Author.name)).all())
    #> rows: ['Ursula', 'Octavia']
    shared.close()


if __name__ == "__main__":
    main()
