"""`merge()` finds the row of a detached object by its identity key, not by a changed primary key.

The detached object keeps the identity key under which it was loaded. So `merge()` loads the old row
and copies the new key onto it, and the flush UPDATEs the row's key.

To make a second row, [build a new object from the
values][snippets.make_transient.clone_from_column_attributes].
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "A detached object with a new key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
    beowulf.id = 40  # meant to become a copy

    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(beowulf)
        print("identity", inspect(merged).identity, "id", merged.id)
        #> identity (4,) id 40
        session.commit()
        print(sql_of(sql))
        #> SELECT UPDATE
        print(session.scalars(select(Book.id).order_by(Book.id)).all())
        #> [1, 2, 3, 40]


if __name__ == "__main__":
    main()
