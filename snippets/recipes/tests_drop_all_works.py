"""Each session is closed before the tables are dropped.

A fixture does it by `with Session(engine) as session: yield session`. Sessions that the program
keeps: `close_all_sessions()`, or `remove()` for a `scoped_session`. To find who is left, ask
`pg_stat_activity` for "idle in transaction"; `lock_timeout` makes an error of the wait. Tests that
[roll back][snippets.recipes.tests_rollback_works] drop once, at the end.
"""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, Base, new_library

REQUIRES = ("postgresql",)


def read_name(session: Session) -> str:
    return session.get_one(Author, 1).name


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        print(read_name(session))
        #> Ursula
    try:
        with engine.begin() as connection:
            connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
            Base.metadata.drop_all(connection)
            print("the tables are gone")
            #> the tables are gone
    except OperationalError as error:
        print(error.orig)


if __name__ == "__main__":
    main()
