"""A cell opens a session, and the end of its block ends the transaction.

Objects can be looked at in later cells, [as far as they are
loaded][snippets.detachment.eager_loaded_stays_readable]. With one session for all cells, end each
by a commit or a rollback.
"""

from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, close_all_sessions

from snippets.library import Author, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        authors = session.scalars(select(Author).order_by(Author.id)).all()
    print(authors[0].name)
    #> Ursula
    try:
        with engine.begin() as connection:  # somebody else
            connection.execute(text("SET LOCAL lock_timeout = '200ms'"))
            connection.execute(text("ALTER TABLE author ADD COLUMN died integer"))
            print("the table has a new column")
            #> the table has a new column
    except OperationalError as error:
        print(error.orig)
    close_all_sessions()


if __name__ == "__main__":
    main()
