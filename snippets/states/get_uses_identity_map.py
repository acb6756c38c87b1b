"""`Session.get()` emits no SQL for an object in the identity map, unless it is expired as a whole.

It returns the object even if its row was changed meanwhile. Once the object is expired [as a
whole][snippets.states.expired_flag_is_whole_object], `get()` loads it. A key that is not in the
map, here 99, is looked up each time; so is `"3"` where the object has `3`.

To ask the database always, pass `populate_existing=True`; without autoflush [that discards
unflushed changes][snippets.refresh.populate_existing_flushes_first]. `with_for_update=True` [keeps
loaded values][snippets.refresh.locking_query_keeps_stale_values].

SQLAlchemy's documentation: [Get by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-get).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`get()` without SQL"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.execute(text("UPDATE book SET title = 'KINDRED'"))
        log = sql_log(engine)
        print(session.get(Book, 3).title, "by", sql_of(log))
        #> Kindred by no SQL

        session.expire(kindred)
        print(session.get(Book, 3).title, "by", sql_of(log))
        #> KINDRED by SELECT

        print(session.get(Book, 99), "by", sql_of(log))
        #> None by SELECT
        print(session.get(Book, 99), "by", sql_of(log))
        #> None by SELECT
        print(session.get(Book, "3") is kindred, "by", sql_of(log))
        #> True by SELECT
        session.get(Book, 3, populate_existing=True)
        print("populate_existing:", sql_of(log))
        #> populate_existing: SELECT


if __name__ == "__main__":
    main()
