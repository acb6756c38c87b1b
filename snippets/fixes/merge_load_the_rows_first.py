"""Load the rows with one query, and hold them while you merge."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    given = [Book(id=1, title="The Dispossessed"), Book(id=2, title="Lavinia")]
    session = Session(engine)
    # before
    for book in given:
        session.merge(book)
    print(sql_of(sql))
    #> SELECT SELECT
    session.expunge_all()
    # after
    keys = [book.id for book in given]
    held = session.scalars(select(Book).where(Book.id.in_(keys))).all()
    for book in given:
        session.merge(book)
    print(sql_of(sql), "for", len(held), "books")
    #> SELECT for 2 books
    session.close()


if __name__ == "__main__":
    main()
