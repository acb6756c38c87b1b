"""`bulk_insert_mappings()` makes no objects; `return_defaults=True` puts keys into the dictionaries.

The legacy method takes dictionaries and INSERTs them. Nothing enters the session, and loaded
collections do not learn of the rows. By default the dictionaries stay as they are. With
`return_defaults=True` each gets its new primary key and other generated values, at the price
of RETURNING, or of one statement a row where the database has none. (Before 2.0.32 the
dictionaries stay as they were, [#11661](https://github.com/sqlalchemy/sqlalchemy/issues/11661).)

Write `session.scalars(insert(Book).returning(Book), rows)`, which [gives
objects][snippets.synchronize_session.bulk_insert_returning_gives_objects].

SQLAlchemy's documentation: [Session.bulk_insert_mappings()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.bulk_insert_mappings).
"""

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`bulk_insert_mappings()`"
REQUIRES = ("sqlalchemy>=2.0.32",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        rows: list[dict[str, Any]] = [{"title": "Dawn"}, {"title": "Imago"}]
        session.bulk_insert_mappings(inspect(Book), rows[:1])
        print(rows[0])
        #> {'title': 'Dawn'}
        session.bulk_insert_mappings(inspect(Book), rows[1:], return_defaults=True)
        print(rows[1]["id"] > 4, len(session.identity_map), len(session.new))
        #> True 0 0


if __name__ == "__main__":
    main()
