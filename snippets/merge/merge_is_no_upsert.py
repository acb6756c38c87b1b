"""`merge()` is a SELECT and a later INSERT; a row that comes in between makes the flush fail.

The SELECT found no row, so `merge()` made a pending object. The row of somebody else comes first,
and the INSERT violates the primary key.

Let the database decide, with an INSERT that knows conflicts, for [PostgreSQL and
SQLite][snippets.merge.upsert_on_conflict] or [MariaDB and
MySQL][snippets.merge.upsert_on_duplicate_key]. Or catch `IntegrityError`, roll back, and merge
again, as here.

SQLAlchemy's documentation: [ORM "upsert" Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert).
"""

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`merge()` is no upsert"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        merged = session.merge(Author(id=7, name="Nnedi Okorafor"))
        print(state_of(merged))
        #> pending
        with engine.begin() as connection:  # somebody else is faster
            connection.execute(insert(Author).values(id=7, name="Nnedi"))
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError

        session.rollback()
        merged = session.merge(Author(id=7, name="Nnedi Okorafor"))
        session.commit()
        print(merged.name)
        #> Nnedi Okorafor


if __name__ == "__main__":
    main()
