"""Roll back, select the keys that exist, and update those rows.

Convert keys that came as text first: `"1" in [1]` is false, and their rows would be left out.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    rows = [{"id": 1, "born": 1930}, {"id": 99, "born": 1930}]
    # before
    try:
        session.execute(update(Author), rows)
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'author' expected to update 2 row(s); 1 were matched.
    session.rollback()
    # after
    keys = [row["id"] for row in rows]
    there = session.scalars(select(Author.id).where(Author.id.in_(keys))).all()
    if there:
        session.execute(update(Author), [row for row in rows if row["id"] in there])
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
