"""Values beside the statement, `execute(update(Book), {"title": "X"})`, do not reach the objects.

The dictionary becomes SET, and the row changes. The session takes the new values from `values()`
alone, so the object keeps the old one. A primary key in the dictionary is set like a column: here
`{"id": 9, ...}` gives the row another key. A named parameter is not filled in for the object
either: in `values()` it sets the object to `None`, and a comparison with it in WHERE, where
`'evaluate'` is used, matches no object.

Write `values(title="X")`, or give a list, `[{"id": 4, "title": "X"}]`, without WHERE, for a [bulk
UPDATE by primary key][snippets.synchronize_session.bulk_update_synchronizes_loaded].
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "a dictionary in place of `values()`"


def main() -> None:
    engine = new_library()
    one = update(Book).where(Book.id == 4)
    row = select(Book.title).where(Book.id == 4)
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        for value in ("evaluate", "fetch"):
            option = {"synchronize_session": value}
            session.execute(one, {"title": value}, execution_options=option)
            print("row", session.scalar(row), "object", beowulf.title)
            #> row evaluate object Beowulf
            #> row fetch object Beowulf

        session.execute(one.values(title="Grendel"))
        print("row", session.scalar(row), "object", beowulf.title)
        #> row Grendel object Grendel
        session.execute(update(Book), [{"id": 4, "title": "Hrothgar"}])
        print("row", session.scalar(row), "object", beowulf.title)
        #> row Hrothgar object Hrothgar

        session.execute(one, {"id": 9, "title": "Beowulf"})
        print(session.scalars(select(Book.id).order_by(Book.id)).all())
        #> [1, 2, 3, 9]


if __name__ == "__main__":
    main()
