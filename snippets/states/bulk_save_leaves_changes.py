"""`bulk_save_objects()` writes a changed object and leaves it changed: the flush writes it again.

It emits the UPDATE for the changed columns, and does not tell the object. The object stays
in `session.dirty`, with its history, and the next flush emits the same UPDATE. A detached
object stays modified and is written again after `add()`. On a class with a version counter
the second UPDATE fails, because the first has counted.

Use the flush alone, which batches UPDATEs as well. New objects are [left as they
were][snippets.states.bulk_save_adds_nothing], too.

SQLAlchemy's documentation: [Session.bulk_save_objects()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.bulk_save_objects).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get(Book, 1)
        book.title = "Tehanu"
        sql = sql_log(engine)
        session.bulk_save_objects([book])
        print(len(sql), book in session.dirty, inspect(book).modified)
        #> 1 True True
        session.flush()
        print(len(sql), book in session.dirty)
        #> 2 False


if __name__ == "__main__":
    main()
