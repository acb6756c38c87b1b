"""Use `add_all()`, where the database returns no rows for a list."""

from sqlalchemy import create_engine, insert
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Base

REQUIRES = ("sqlite",)


def main() -> None:
    # As with MySQL, which has no RETURNING.
    engine = create_engine("sqlite://", use_insertmanyvalues=False)
    Base.metadata.create_all(engine)
    session = Session(engine)
    rows = [{"name": "Mary"}, {"name": "Jane"}]
    # before
    try:
        session.scalars(insert(Author).returning(Author), rows).all()
    except InvalidRequestError as error:
        print(error)
        #> Can't use explicit RETURNING for bulk INSERT operation with sqlite+pysqlite backend; executemany with RETURNING is not enabled for this dialect.
    # after
    authors = [Author(**row) for row in rows]
    session.add_all(authors)
    session.flush()
    print([author.id for author in authors])
    #> [1, 2]
    session.close()


if __name__ == "__main__":
    main()
