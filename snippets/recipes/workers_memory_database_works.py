"""With `StaticPool` all threads share one connection, and so one database.

That is for tests, with one thread at work at a time: threads that share a connection share its
transaction.
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Base

REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def name_of(author_id: int) -> str:
    with SessionMaker() as session:
        return session.get_one(Author, author_id).name


def main() -> None:
    engine = create_engine(
        "sqlite://",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
    )
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with SessionMaker.begin() as session:
        session.add(Author(id=1, name="Ursula"))
    with ThreadPoolExecutor() as pool:
        try:
            print(pool.submit(name_of, 1).result())
            #> Ursula
        except OperationalError as error:
            print(error.orig)


if __name__ == "__main__":
    main()
