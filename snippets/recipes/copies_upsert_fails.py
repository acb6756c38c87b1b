"""An import of rows that are partly known raises `IntegrityError`, and saves none of them.

[An object made of a dictionary is
transient][snippets.boundaries.object_built_from_json_is_transient], whatever key it has, so `add()`
leads to an INSERT. [`merge()`][snippets.merge.merge_is_no_upsert] would look for each row first,
and fail if another import inserts it in between.
"""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "IntegrityError in an import"
REQUIRES = ("sqlite",)

ROWS = [
    {"id": 1, "name": "Ursula K. Le Guin", "born": 1929},
    {"id": 7, "name": "Mary", "born": 1797},
]


def import_rows(session: Session) -> None:
    session.add_all([Author(**row) for row in ROWS])
    session.commit()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        try:
            import_rows(session)
        except IntegrityError as error:
            session.rollback()
            print(error.orig)
            #> UNIQUE constraint failed: author.id
        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula', 'Octavia']


if __name__ == "__main__":
    main()
