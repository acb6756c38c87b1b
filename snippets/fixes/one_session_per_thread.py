"""Open a session in the thread that does the work.

It sees what is committed. [SQLite in memory][snippets.errors.sqlite_memory_stays_in_its_thread]
needs more.
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def gives_up(engine: Engine) -> None:
    with Session(engine) as session:
        session.rollback()


def main() -> None:
    engine = new_library()
    threads = ThreadPoolExecutor()
    # before
    shared = Session(engine)
    shared.add(Author(name="Toni"))
    threads.submit(shared.rollback).result()
    shared.commit()
    print(shared.scalars(select(Author.name)).all())
    #> ['Ursula', 'Octavia']
    # after
    own = Session(engine)
    own.add(Author(name="Toni"))
    threads.submit(gives_up, engine).result()
    own.commit()
    print(own.scalars(select(Author.name)).all())
    #> ['Ursula', 'Octavia', 'Toni']
    shared.close()
    own.close()
    threads.shutdown()


if __name__ == "__main__":
    main()
