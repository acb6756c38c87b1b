"""By default `session.commit()` expires every object, and the next read of each emits a SELECT.

Here a loop over four books emits four SELECTs. (Reads repeat [eager
loads][snippets.refresh.refresh_repeats_eager_loads] too, and these [fill the expired
objects][snippets.refresh.refresh_leaves_children_stale] that they reach.)

Load them again by one query, as here. Or use `Session(engine, expire_on_commit=False)`: [the
values stay][snippets.detachment.expire_on_commit_false_keeps_loaded] as they are, stale or not.
[A rollback still expires them][snippets.refresh.rollback_expires_anyway].

SQLAlchemy's documentation:
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "After a commit: one SELECT per object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book).order_by(Book.id)).all()
        session.commit()
        sql = sql_log(engine)
        for book in books:
            print(book.title)
            #> The Dispossessed
            #> Lavinia
            #> Kindred
            #> Beowulf
        print(sql_of(sql))
        #> SELECT SELECT SELECT SELECT

        session.commit()
        session.scalars(select(Book)).all()
        for book in books:
            print(book.title)
            #> The Dispossessed
            #> Lavinia
            #> Kindred
            #> Beowulf
        print(sql_of(sql))
        #> SELECT


if __name__ == "__main__":
    main()
