"""Leave `returning()` out of an UPDATE with a list, and read the rows after it."""

from sqlalchemy import select, update
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
    # before
    try:
        session.scalars(update(Author).returning(Author.born), rows).all()
    except StatementError as error:
        print(error.orig)
        #> Dialect sqlite+pysqlite with current server capabilities does not support UPDATE..RETURNING when executemany is used
    # after
    session.execute(update(Author), rows)
    print(session.scalars(select(Author.born).order_by(Author.id)).all())
    #> [1930, 1948]
    session.close()


if __name__ == "__main__":
    main()
