"""`bulk_insert_mappings()` makes no objects; from 2.0.32 on, `return_defaults=True` gives keys.

The legacy method takes dictionaries and INSERTs them; nothing enters the session. With
`return_defaults=True` each dictionary gets its new primary key ([not before
2.0.32](https://github.com/sqlalchemy/sqlalchemy/issues/11661)).

Write `session.scalars(insert(Book).returning(Book), rows)`, which [gives
objects][snippets.synchronize_session.bulk_insert_returning_gives_objects].

SQLAlchemy's documentation:
[Session.bulk_insert_mappings()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.bulk_insert_mappings).
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
        dawn: dict[str, Any] = {"title": "Dawn"}
        imago: dict[str, Any] = {"title": "Imago"}
        session.bulk_insert_mappings(inspect(Book), [dawn])
        print(dawn)
        #> {'title': 'Dawn'}

        session.bulk_insert_mappings(inspect(Book), [imago], return_defaults=True)
        print(imago)
        #> {'title': 'Imago', 'id': 6}
        print(len(session.identity_map), "objects in the session")
        #> 0 objects in the session


if __name__ == "__main__":
    main()
