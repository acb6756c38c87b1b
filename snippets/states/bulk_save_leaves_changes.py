"""`bulk_save_objects()` leaves a loaded, changed object in `session.dirty`: it is written twice.

The method emits the UPDATE and does not tell the object, so the next flush emits it again. With
a version counter that second UPDATE [finds no row of its
version][snippets.synchronize_session.bulk_update_leaves_version_behind]: `StaleDataError`.

Leave changed objects to the flush, which [can send UPDATEs
together][snippets.corrections.flush_sends_rows_together], too.

SQLAlchemy's documentation:
[Session.bulk_save_objects()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.bulk_save_objects).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`bulk_save_objects()`: written twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get(Book, 1)
        book.title = "Tehanu"
        log = sql_log(engine)
        session.bulk_save_objects([book])
        print(sql_of(log))
        #> UPDATE
        print("still dirty:", book in session.dirty)
        #> still dirty: True

        session.flush()
        print(sql_of(log))
        #> UPDATE
        print("still dirty:", book in session.dirty)
        #> still dirty: False


if __name__ == "__main__":
    main()
