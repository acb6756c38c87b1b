"""Outside a request the handler opens the session itself, in a `with` block.

Where only the dependency is at hand, `contextmanager(get_session)()` makes a block of it. Under
asyncio [the same mistake][snippets.recipes.fastapi_dependency_by_hand_fails] has another error.
"""

import gc
from collections.abc import Iterator

from sqlalchemy import QueuePool, create_engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


def on_message(author_id: int) -> str:  # of a socket, of a queue
    with SessionMaker() as session:
        return session.get_one(Author, author_id).name


def main() -> None:
    library = served_library()
    limits = {"pool_size": 2, "max_overflow": 0, "pool_timeout": 0.1}
    engine = create_engine(library.url, poolclass=QueuePool, **limits)
    SessionMaker.configure(bind=engine)
    gc.disable()
    try:
        for author_id in (1, 2, 1):
            print(on_message(author_id), "in use:", engine.pool.checkedout())
            #> Ursula in use: 0
            #> Octavia in use: 0
            #> Ursula in use: 0
    except PoolTimeoutError as error:
        print(error)
    finally:
        gc.enable()
    close_all_sessions()


if __name__ == "__main__":
    main()
