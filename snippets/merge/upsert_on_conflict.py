"""On PostgreSQL and SQLite, INSERT with ON CONFLICT inserts or updates and can return ORM objects.

`returning(Author)` makes the rows ORM objects of the session, and `populate_existing` overwrites
what it has loaded: without it `ursula` [would keep its old
name][snippets.synchronize_session.upsert_leaves_objects_stale]. With autoflush off it [discards
unflushed changes][snippets.refresh.populate_existing_flushes_first].

The target of the conflict may be a column with a unique constraint. RETURNING needs SQLite 3.35.
(Before 2.0.13 the option had no effect here,
[#9746](https://github.com/sqlalchemy/sqlalchemy/issues/9746).)

SQLAlchemy's documentation: [ORM "upsert" Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert).
"""

from typing import Union

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "ON CONFLICT: PostgreSQL, SQLite"
REQUIRES = ("sqlalchemy>=2.0.13", "sqlite", "postgresql")


def new_insert(dialect: str) -> Union[postgresql.Insert, sqlite.Insert]:
    if dialect == "postgresql":
        return postgresql.insert(Author)
    return sqlite.insert(Author)


def main() -> None:
    engine = new_library()
    rows = [{"id": 1, "name": "Ursula Le Guin"}, {"id": 7, "name": "Nnedi"}]
    upsert = new_insert(engine.dialect.name).values(rows)
    upsert = upsert.on_conflict_do_update(
        index_elements=[Author.id], set_={"name": upsert.excluded.name}
    )
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        authors = session.scalars(
            upsert.returning(Author),
            execution_options={"populate_existing": True},
        ).all()
        print(sql_of(sql), sorted(author.name for author in authors))
        #> INSERT ['Nnedi', 'Ursula Le Guin']
        print(ursula.name, ursula.born)
        #> Ursula Le Guin 1929
        session.commit()


if __name__ == "__main__":
    main()
