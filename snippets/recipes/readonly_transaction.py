"""On PostgreSQL a read-only transaction refuses each INSERT, UPDATE and DELETE of a lasting table.

The option belongs to the engine that the session is given; `execution_options()` makes a
second engine on the same pool. The flush fails, and what it held [is
expired][snippets.detachment.rollback_expires_regardless] by the rollback. Temporary tables
can be written; `SET TRANSACTION READ WRITE`, sent first, lifts it.
"""

from sqlalchemy import text
from sqlalchemy.exc import InternalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "A read-only transaction"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    reading = engine.execution_options(postgresql_readonly=True)
    with Session(reading) as session:
        session.get_one(Author, 1).name = "Le Guin"
        try:
            session.commit()
        except InternalError as error:
            session.rollback()
            print(error.orig)
            #> cannot execute UPDATE in a read-only transaction
        try:
            session.execute(text("DELETE FROM book"))
        except InternalError as error:
            session.rollback()
            print(error.orig)
            #> cannot execute DELETE in a read-only transaction
        print(session.get_one(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
