"""`flag_dirty()` puts an object into `session.dirty` without a change, and emits no SQL.

Hooks that go by `session.dirty`, such as `before_flush`, find the object. The UPDATE is
left out as long as no column has changed, and `is_modified()` is `False`.

To have a column written as it is, use `flag_modified(book, "title")`.

SQLAlchemy's documentation:
[flag_dirty()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.flag_dirty).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_dirty, flag_modified

from snippets.library import Book, new_library, sql_log

LABEL = "`flag_dirty()` and `flag_modified()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get(Book, 1)
        found: list[bool] = []

        def look(session: Session, *rest: Any) -> None:
            found.append(book in session.dirty)

        event.listen(session, "before_flush", look)
        sql = sql_log(engine)
        flag_dirty(book)
        print(book in session.dirty, session.is_modified(book))
        #> True False
        session.flush()
        print(found, len(sql))
        #> [True] 0

        flag_modified(book, "title")
        print(session.is_modified(book))
        #> True
        session.flush()
        print(found, len(sql))
        #> [True, True] 1


if __name__ == "__main__":
    main()
