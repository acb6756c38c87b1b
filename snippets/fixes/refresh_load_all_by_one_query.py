"""Load the objects again by one query after the commit."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = session.scalars(select(Book)).all()
    sql = sql_log(engine)
    # before
    session.commit()
    titles = [book.title for book in books]
    print(sql_of(sql))
    #> SELECT SELECT SELECT SELECT
    # after
    session.commit()
    session.scalars(select(Book)).all()
    titles = [book.title for book in books]
    print(sql_of(sql), "for", len(titles), "titles")
    #> SELECT for 4 titles
    session.close()


if __name__ == "__main__":
    main()
