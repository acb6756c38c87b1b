"""Give all threads of a test one connection, by `StaticPool`."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import StaticPool, create_engine, select
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

REQUIRES = ("sqlite",)


def main() -> None:
    threads = ThreadPoolExecutor()
    query = select(Author.name)
    # before
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Author(name="Toni"))
        session.flush()
        try:
            threads.submit(session.scalar, query).result()
        except ProgrammingError as error:
            print(str(error.orig).partition(". ")[0])
            #> SQLite objects created in a thread can only be used in that same thread
    # after
    shared = {"check_same_thread": False}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=shared)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Author(name="Toni"))
        session.flush()
        print(threads.submit(session.scalar, query).result())
        #> Toni
    engine.dispose()
    threads.shutdown()


if __name__ == "__main__":
    main()
