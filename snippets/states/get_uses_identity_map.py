"""`Session.get()` emits no SQL for an object in the identity map, unless it is expired.

It returns the object even if its row was changed or deleted meanwhile. If the object is
expired [as a whole][snippets.states.expired_flag_is_whole_object], `get()` loads it
first, and so finds out. A key that is not in the map is looked up each time: `None` is
not remembered. Nor is the key `"3"` in the map if the object has `3`: the SELECT finds the
row, and `get()` returns the object.

To ask the database in any case, pass `populate_existing=True`. `with_for_update=True`
emits the SELECT too, but [keeps loaded
values][snippets.refresh.locking_query_keeps_stale_values].

SQLAlchemy's documentation:
[Get by Primary Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-get).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.execute(text("UPDATE book SET title = 'KINDRED'"))
        sql = sql_log(engine)
        print(session.get(Book, 3) is kindred, kindred.title, len(sql))
        #> True Kindred 0

        session.expire(kindred)
        print(session.get(Book, 3) is kindred, kindred.title, len(sql))
        #> True KINDRED 1

        print(session.get(Book, 99), session.get(Book, 99), len(sql))
        #> None None 3
        print(session.get(Book, "3") is kindred, len(sql))
        #> True 4


if __name__ == "__main__":
    main()
