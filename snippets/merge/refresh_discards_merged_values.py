"""`refresh()` right after `merge()` discards the object's copied column values: they are unflushed.

`refresh()` [expires the object before it
autoflushes][snippets.refresh.refresh_discards_own_flushes_others]. If the merged object is
pending, it [raises `InvalidRequestError`][snippets.refresh.refresh_needs_persistent]. A copied
collection with `back_populates` is written by the autoflush, from its other side: here the book
that it lacks is unlinked.

Call `session.flush()` between the two. To merge onto the newest row, call `refresh()` on the
target before `merge()`.

SQLAlchemy's documentation: [Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`merge()`, then `refresh()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        merged = session.merge(Author(id=1, name="Ursula Le Guin"))
        sql = sql_log(engine)
        session.refresh(merged)
        print(merged.name, sql_of(sql))
        #> Ursula SELECT

        session.merge(Author(id=1, name="Ursula Le Guin"))
        session.flush()
        session.refresh(merged)
        print(merged.name, sql_of(sql))
        #> Ursula Le Guin UPDATE SELECT

        session.merge(Author(id=1, books=[Book(id=1)]))
        session.refresh(merged)
        print([book.title for book in merged.books])
        #> ['The Dispossessed']


if __name__ == "__main__":
    main()
