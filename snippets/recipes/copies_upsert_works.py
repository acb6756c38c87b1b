"""One statement inserts the rows that are new, and updates those that are there.

PostgreSQL has the same construct, in `sqlalchemy.dialects.postgresql`, and MariaDB [one of
its own][snippets.merge.upsert_on_duplicate_key]. Objects of these rows that the session
holds [keep their values][snippets.synchronize_session.upsert_leaves_objects_stale]:
import first, then load.
"""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlite",)

ROWS = [
    {"id": 1, "name": "Ursula K. Le Guin", "born": 1929},
    {"id": 7, "name": "Mary", "born": 1797},
]


def import_rows(session: Session) -> None:
    statement = insert(Author)
    names = {"name": statement.excluded.name, "born": statement.excluded.born}
    upsert = statement.on_conflict_do_update(index_elements=["id"], set_=names)
    session.execute(upsert, ROWS)
    session.commit()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        try:
            import_rows(session)
        except IntegrityError as error:
            session.rollback()
            print(error.orig)
        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula K. Le Guin', 'Octavia', 'Mary']


if __name__ == "__main__":
    main()
