"""A bulk INSERT with `returning()` raises where the database cannot return rows for a list.

SQLAlchemy sends such a list as an INSERT with many VALUES, which RETURNING can answer.
`create_engine(..., use_insertmanyvalues=False)` switches that off here; MySQL has no RETURNING.

Leave `returning()` out and read the rows with a SELECT, or `session.add_all()` the objects.

SQLAlchemy's documentation:
["Insert Many Values" Behavior for INSERT statements](https://docs.sqlalchemy.org/en/21/core/connections.html#engine-insertmanyvalues).
"""

from sqlalchemy import create_engine, insert
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

LABEL = "bulk INSERT with `returning()`"
REQUIRES = ("sqlite",)


def main() -> None:
    rows = [{"name": "Mary"}, {"name": "Jane"}]
    for switch in (False, True):
        engine = create_engine("sqlite://", use_insertmanyvalues=switch)
        Base.metadata.create_all(engine)
        with Session(engine) as session:
            try:
                made = session.scalars(insert(Author).returning(Author), rows)
                answer = f"{len(made.all())} objects"
            except InvalidRequestError as error:
                answer = str(error).partition(";")[0]
        print(answer)
        #> Can't use explicit RETURNING for bulk INSERT operation with sqlite+pysqlite backend
        #> 2 objects


if __name__ == "__main__":
    main()
