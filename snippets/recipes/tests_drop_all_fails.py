"""The tests have passed, and the run hangs in `drop_all()`: a session that only read is open.

A query begins a transaction, and the session [keeps it, and its
connection][snippets.corrections.session_keeps_its_connection], until it ends. On PostgreSQL and
MariaDB `DROP TABLE` on another connection waits for that, for ever or as long as a timeout says.
SQLite in memory has no other connection, so the tests go well there.
"""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, Base, new_library

LABEL = "drop_all() hangs after the tests"
REQUIRES = ("postgresql",)


def read_name(session: Session) -> str:
    return session.get_one(Author, 1).name


def main() -> None:
    engine = new_library()
    session = Session(engine)
    print(read_name(session))
    #> Ursula
    try:
        with engine.begin() as connection:
            connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
            Base.metadata.drop_all(connection)
            print("the tables are gone")
    except OperationalError as error:
        print(error.orig)
        #> canceling statement due to lock timeout
    session.close()


if __name__ == "__main__":
    main()
