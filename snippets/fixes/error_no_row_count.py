"""Tell the dialect that its driver counts no rows: the flush then compares none.

The row is there, and the UPDATE was sent; the error rolls it back. Look for a newer driver or
dialect first: without a count a version counter is not checked either.
"""

import sqlite3
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Base

REQUIRES = ("sqlite",)


class CursorWithoutCount(sqlite3.Cursor):
    rowcount = -1


class Driver(sqlite3.Connection):
    def cursor(self, *rest: Any) -> Any:
        return super().cursor(CursorWithoutCount)


def main() -> None:
    engine = create_engine("sqlite://", connect_args={"factory": Driver})
    Base.metadata.create_all(engine)
    session = Session(engine)
    session.add(Author(id=1, name="Ursula"))
    session.commit()
    # before
    session.get(Author, 1).name = "Le Guin"
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'author' expected to update 1 row(s); -1 were matched.
    session.rollback()
    print(session.get(Author, 1).name)
    #> Ursula
    # after
    engine.dialect.supports_sane_rowcount = False
    session.get(Author, 1).name = "Le Guin"
    session.commit()
    print(session.get(Author, 1).name)
    #> Le Guin
    session.close()


if __name__ == "__main__":
    main()
