"""Open a session in each thread; SQLite in memory needs one connection for all, `StaticPool`.

With `StaticPool` all threads share one transaction: a session that closes rolls back what another
has flushed. For threads that write at once use a file.
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import StaticPool, create_engine, literal, select
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

REQUIRES = ("sqlite",)


def main() -> None:
    threads = ThreadPoolExecutor()
    query = select(literal(1))
    # before
    engine = create_engine("sqlite://")
    with Session(engine) as session:
        session.scalar(query)
        try:
            threads.submit(session.scalar, query).result()
        except ProgrammingError as error:
            print(str(error.orig).partition(". ")[0])
            #> SQLite objects created in a thread can only be used in that same thread
    # after
    shared = {"check_same_thread": False}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=shared)

    def ask() -> int | None:
        with Session(engine) as session:
            return session.scalar(query)

    print("answer", threads.submit(ask).result())
    #> answer 1
    engine.dispose()
    threads.shutdown()


if __name__ == "__main__":
    main()
