"""`merge(load=False)` does not ask whether the row exists; a later flush or load finds out.

The copy counts as persistent and shows the cached values. If the row is gone,
an UPDATE matches no row and raises `StaleDataError`; loading an expired
attribute [raises `ObjectDeletedError`][snippets.refresh.expired_read_row_gone].
If the row has changed, the session goes on with the old values until they
expire.

If that matters, use `load=True`; it costs a SELECT.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy import delete, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Book, 4)
    with engine.begin() as connection:
        connection.execute(delete(Book).where(Book.id == 4))

    with Session(engine) as session:
        merged = session.merge(cached, load=False)
        print(inspect(merged).persistent, merged.title)
        #> True Beowulf
        merged.title = "The Beowulf"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
