"""With SQLite in memory a session that holds a connection cannot be used in another thread.

Python's driver refuses the connection elsewhere. SQLAlchemy gives each thread a connection, and so
a database, of its own: a [session of the other
thread][snippets.detachment.each_thread_has_its_own_session] finds an empty one, "no such table".

For tests that share one database in memory:
`create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})`. Its
sessions share one connection, so use one at a time: a rollback of one [undoes what the other
flushed][snippets.recipes.tests_memory_database_fails].

SQLAlchemy's documentation: [Using a Memory Database in Multiple
Threads](https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#using-a-memory-database-in-multiple-threads).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

LABEL = "SQLite in another thread"
REQUIRES = ("sqlite",)


def main() -> None:
    shared = {"check_same_thread": False}
    for engine in (
        create_engine("sqlite://"),
        create_engine("sqlite://", poolclass=StaticPool, connect_args=shared),
    ):
        Base.metadata.create_all(engine)
        with Session(engine) as session, ThreadPoolExecutor(1) as threads:
            session.get(Author, 1)
            try:
                threads.submit(session.get, Author, 2).result()
                answer = "it works"
            except ProgrammingError as error:
                answer = str(error.orig).partition(". ")[0]
        print(answer)
        #> SQLite objects created in a thread can only be used in that same thread
        #> it works
        engine.dispose()


if __name__ == "__main__":
    main()
