"""After a query in a notebook, changing the table hangs: the session holds its transaction.

[A session keeps its connection][snippets.corrections.session_keeps_its_connection] from the first
SQL until the transaction ends. PostgreSQL shows it as "idle in transaction". Its lock lets others
read and write rows; adding a column and DROP TABLE wait. Here a timeout ends the wait.
"""

from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, close_all_sessions

from snippets.library import Author, new_library

LABEL = "It hangs: idle in transaction"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    authors = session.scalars(select(Author).order_by(Author.id)).all()
    print(authors[0].name)
    #> Ursula
    try:
        with engine.begin() as connection:  # somebody else
            connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
            connection.execute(text("ALTER TABLE author ADD COLUMN died integer"))
            print("the table has a new column")
    except OperationalError as error:
        print(error.orig)
        #> canceling statement due to lock timeout
    close_all_sessions()


if __name__ == "__main__":
    main()
