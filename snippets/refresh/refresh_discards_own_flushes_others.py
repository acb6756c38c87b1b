"""Without names, `refresh()` discards the object's own column changes, then autoflushes all others.

Here Ursula's new name is lost, with autoflush on or off, and Octavia's is written before the
SELECT, if it is on. The change of a relationship [may still be
written][snippets.refresh.refresh_keeps_other_side_of_change], from its other side, and with
delete-orphan a removed child [may be deleted][snippets.states.refresh_deletes_a_removed_child].

To keep the object's changes, call `session.flush()` before. To hold back those of other
objects, refresh inside `session.no_autoflush`. What an earlier flush has written, here that of
a query, is not undone: `refresh()` reads it back.

SQLAlchemy's documentation: [Refreshing /
Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "`refresh()` and unflushed changes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        ursula.name = "Ursula K."
        octavia.name = "Octavia E."
        sql = sql_log(engine)
        with session.no_autoflush:
            session.refresh(ursula)
        print(ursula.name, sql_of(sql))
        #> Ursula SELECT

        ursula.name = "Ursula K."
        session.refresh(ursula)
        print(ursula.name, sql_of(sql))
        #> Ursula UPDATE SELECT

        ursula.name = "Ursula K."
        session.scalars(select(Book)).all()
        session.refresh(ursula)
        print(ursula.name, sql_of(sql))
        #> Ursula K. UPDATE SELECT SELECT


if __name__ == "__main__":
    main()
