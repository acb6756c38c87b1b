"""`bulk_save_objects()` writes no changed primary key, and looks for the row by the new one.

Here a changed key alone emits nothing. With another change beside it, the new key goes into
WHERE: that matches no row, `StaleDataError`, or overwrites another row that has this key. A
changed object whose key is expired, as after a commit or a rollback, raises [what a bulk UPDATE without
key raises][snippets.synchronize_session.bulk_update_needs_primary_keys].

Let a flush write it, which [changes the identity][snippets.states.primary_key_change_at_flush],
too.

SQLAlchemy's documentation:
[Session.bulk_save_objects()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.bulk_save_objects).
"""

from sqlalchemy import inspect, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`bulk_save_objects()`: changed key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        log = sql_log(engine)
        beowulf.id = 40
        session.bulk_save_objects([beowulf])
        print(sql_of(log))
        #> no SQL
        beowulf.title = "Beowulf, translated"
        try:
            session.bulk_save_objects([beowulf])
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
        session.rollback()  # expires beowulf

        beowulf.title = "Beowulf, translated"
        try:
            session.bulk_save_objects([beowulf])
        except InvalidRequestError as error:
            print(error)
            #> No primary key value supplied for column(s) book.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)
        session.rollback()

        beowulf.id, beowulf.title = 3, "Beowulf, translated"
        session.bulk_save_objects([beowulf])
        row = text("SELECT title FROM book WHERE id = 3")
        print("row 3:", session.connection().scalar(row))
        #> row 3: Beowulf, translated
        session.rollback()

        beowulf.id = 40
        session.flush()
        print(inspect(beowulf).identity)
        #> (40,)


if __name__ == "__main__":
    main()
