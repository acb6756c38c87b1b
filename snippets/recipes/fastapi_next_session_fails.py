"""A handler takes its session by `next(get_session())`: it works, until "QueuePool limit".

Nobody holds the generator, so Python closes it at once: the end of its `with` block, or its
`finally`, has closed the session before the first query. A closed session [goes on
in a new transaction][snippets.detachment.closed_session_takes_nothing_back], and now nobody closes it. Each call
[keeps a connection][snippets.corrections.session_keeps_its_connection] until Python collects the
session; here the collector is off. PostgreSQL shows "idle in transaction".
"""

import gc
from collections.abc import Iterator

from sqlalchemy import QueuePool, create_engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "QueuePool limit: next(get_session())"
REQUIRES = ()

SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


def on_message(author_id: int) -> str:  # of a socket, of a queue
    session = next(get_session())
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
            #> Ursula in use: 1
            #> Octavia in use: 2
    except PoolTimeoutError as error:
        print(error)
        #> QueuePool limit of size 2 overflow 0 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
    finally:
        gc.enable()
    close_all_sessions()


if __name__ == "__main__":
    main()
