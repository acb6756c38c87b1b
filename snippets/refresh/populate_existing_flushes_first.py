"""With autoflush on, a `populate_existing` query first writes the changes that were made before it.

The change is then in the row, and the row overwrites the object with it. `session.get(Author, 1,
populate_existing=True)` does the same; `refresh()` [discards
first][snippets.refresh.refresh_discards_own_flushes_others]. Discarded is a change of a column
with autoflush off, or made between the execution and the fetch. (Of a relationship, [the other
side][snippets.refresh.refresh_keeps_other_side_of_change] is still written.)

To keep changes, call `session.flush()` first. To throw away those of columns, use
`session.refresh(ursula)`, or [`session.expire_all()`][snippets.refresh.expire_discards_changes]
for all objects.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`populate_existing` and changes"


def main() -> None:
    engine = new_library()
    authors = select(Author).execution_options(populate_existing=True)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        sql = sql_log(engine)
        session.scalars(authors).all()
        print(ursula.name, sql_of(sql))
        #> Ursula K. UPDATE SELECT

        ursula.name = "Ursula Le Guin"
        with session.no_autoflush:
            session.scalars(authors).all()
        print(ursula.name, sql_of(sql))
        #> Ursula K. SELECT

        result = session.scalars(authors)
        ursula.name = "Ursula Le Guin"
        result.all()
        print(ursula.name, sql_of(sql))
        #> Ursula K. SELECT

        ursula.name = "Ursula Le Guin"
        session.get(Author, 1, populate_existing=True)
        print(ursula.name, sql_of(sql))
        #> Ursula Le Guin UPDATE SELECT


if __name__ == "__main__":
    main()
