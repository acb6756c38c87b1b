"""`flag_dirty()` puts a persistent object into `session.dirty` without a change: no UPDATE follows.

A `before_flush` listener finds the object in `session.dirty`; `is_modified()` is `False`. The flush
emits no UPDATE, but loads an object expired as a whole.

To have a loaded column written as it is, use `flag_modified(book, "title")`.

SQLAlchemy's documentation:
[flag_dirty()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.attributes.flag_dirty).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_dirty, flag_modified

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`flag_dirty()` and `flag_modified()`"


def main() -> None:
    engine = new_library()
    seen: list[int] = []

    def before_flush(session: Session, *rest: Any) -> None:
        seen.append(len(session.dirty))

    with Session(engine) as session:
        event.listen(session, "before_flush", before_flush)
        book = session.get(Book, 1)
        log = sql_log(engine)
        flag_dirty(book)
        print("dirty:", book in session.dirty, "changed:", session.is_modified(book))
        #> dirty: True changed: False
        session.flush()
        print(sql_of(log), "and before_flush has seen", seen)
        #> no SQL and before_flush has seen [1]
        flag_modified(book, "title")
        print("dirty:", book in session.dirty, "changed:", session.is_modified(book))
        #> dirty: True changed: True
        session.flush()
        print(sql_of(log))
        #> UPDATE
        session.expire(book)
        flag_dirty(book)
        session.flush()
        print("expired:", sql_of(log))
        #> expired: SELECT


if __name__ == "__main__":
    main()
