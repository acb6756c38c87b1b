"""In a thread, "no such table": an in-memory SQLite gives each thread another database.

For `sqlite://` SQLAlchemy keeps a connection for each thread, and a database in memory belongs to
its connection. So the thread gets an empty one.
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Base

LABEL = "no such table, in a thread"
REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def name_of(author_id: int) -> str:
    with SessionMaker() as session:
        return session.get_one(Author, author_id).name


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with SessionMaker.begin() as session:
        session.add(Author(id=1, name="Ursula"))
    with ThreadPoolExecutor() as pool:
        try:
            print(pool.submit(name_of, 1).result())
        except OperationalError as error:
            print(error.orig)
            #> no such table: author


if __name__ == "__main__":
    main()
