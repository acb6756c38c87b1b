"""Flush, then expunge each object that the dump reads, not only the first."""

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of


def main() -> None:
    engine = new_library()
    session = Session(engine)
    with_books = [selectinload(Author.books)]
    sql = sql_log(engine)
    # before
    ursula = session.get(Author, 1, options=with_books)
    session.expunge(ursula)
    session.commit()  # expires the books, which the session still has
    sql.clear()
    print([book.title for book in ursula.books], "-", sql_of(sql))
    #> ['The Dispossessed', 'Lavinia'] - SELECT SELECT
    # after
    ursula = session.get(Author, 1, options=with_books)
    session.flush()  # expunge() drops changes that are not flushed
    for one in (ursula, *ursula.books):
        if one in session:  # cascade="all" expunges the books with the author
            session.expunge(one)
    session.commit()
    sql.clear()
    print([book.title for book in ursula.books], "-", sql_of(sql))
    #> ['The Dispossessed', 'Lavinia'] - no SQL
    session.close()


if __name__ == "__main__":
    main()
