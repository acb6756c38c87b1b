"""An `initializer` connects each process, by the URL that it is sent.

It works however the processes are started: nothing is inherited.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine
from sqlalchemy.exc import UnboundExecutionError
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Base

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
        with ProcessPoolExecutor(1, get_context("spawn"), connect, [url]) as pool:
            try:
                print(pool.submit(name_of, 1).result())
                #> Ursula
            except UnboundExecutionError as error:
                print(error)
        SessionMaker.kw["bind"].dispose()


if __name__ == "__main__":
    main()
