"""A `rollback()` in one thread undoes what another put into the same session, without an error.

One session has one transaction. Whichever thread calls `rollback()`, `commit()` or
`close()` ends it for all. Here the object that the first thread added is transient
again, and its `commit()` succeeds with nothing to write.

The same goes for a global session, and for a `scoped_session` whose scope covers more
than one thread. It shows as lost writes, as objects suddenly expired or detached, and
only now and then as [an error][snippets.boundaries.connecting_session_refuses_other_threads].

Open one session for each unit of work, in the thread that does it:
`with Session(engine) as session, session.begin():`.

SQLAlchemy's documentation:
[Is the Session thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    shared = Session(engine)
    toni = Author(name="Toni")
    shared.add(toni)

    with ThreadPoolExecutor() as threads:
        threads.submit(shared.rollback).result()  # the other thread gives up

    print(inspect(toni).transient)
    #> True
    shared.commit()
    print(shared.scalar(select(func.count()).where(Author.name == "Toni")))
    #> 0
    shared.close()


if __name__ == "__main__":
    main()
