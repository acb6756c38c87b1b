"""In a spawned process the session has no engine: `UnboundExecutionError`.

`spawn`, the default on macOS and Windows, starts a new Python, which imports the module again; what
`main()` did with it is not there. An engine [cannot be
sent][snippets.boundaries.sessions_and_engines_do_not_pickle] to it either. Where processes are
forked the same program works.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine
from sqlalchemy.exc import UnboundExecutionError
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Base

LABEL = "UnboundExecutionError in a process"
REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def connect(url: str) -> None:
    SessionMaker.configure(bind=create_engine(url))


def name_of(author_id: int) -> str:
    with SessionMaker() as session:
        return session.get_one(Author, author_id).name


def main() -> None:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/library.db"
        connect(url)
        Base.metadata.create_all(SessionMaker.kw["bind"])
        with SessionMaker.begin() as session:
            session.add(Author(id=1, name="Ursula"))
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            try:
                print(pool.submit(name_of, 1).result())
            except UnboundExecutionError as error:
                print(error)
                #> Could not locate a bind configured on mapper Mapper[Author(author)], SQL expression or this Session.
        SessionMaker.kw["bind"].dispose()


if __name__ == "__main__":
    main()
