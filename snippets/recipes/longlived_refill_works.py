"""Query again after the refill, in a session of that cell.

Over cells keep the query, keys and values, not objects. With one session for all cells, `session.expunge_all()`, or `close()`,
drops the old objects. Without `synchronize_session=False` the DELETE [removes those in its
session][snippets.synchronize_session.delete_makes_deleted], but not what others delete. After an exception in a cell call
`session.rollback()`.
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library

REQUIRES = ()


def main() -> None:
    engine = new_library()
    query = select(Book).where(Book.author_id == 1)
    # cell 1
    with Session(engine) as session:
        books = session.scalars(query).all()
    # cell 2, run again and again
    cleared = delete(Book).where(Book.author_id == 1)
    with Session(engine) as session, session.begin():
        session.execute(cleared)
    with Session(engine) as other, other.begin():  # other processes refill it
        other.add_all([Book(id=11, title="Tehanu", author_id=1)])
    # cell 3
    with Session(engine) as session:
        books = session.scalars(query).all()
    for book in books:
        try:
            print(book.title)
            #> Tehanu
        except ObjectDeletedError as error:
            print(error)


if __name__ == "__main__":
    main()
