"""A cell empties and refills the table, and an object of an earlier cell raises `ObjectDeletedError`.

The DELETE with [`synchronize_session=False`][snippets.synchronize_session.false_leaves_objects_stale] tells the
session nothing, no more than a DELETE by another process: its objects stay persistent. The commit expires them, so the next
read [asks for the row of its key][snippets.refresh.expired_read_row_gone], and finds none.
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library

LABEL = "A cell that is run again: its row is not present"
REQUIRES = ()


def main() -> None:
    engine = new_library()
    query = select(Book).where(Book.author_id == 1)
    # cell 1
    session = Session(engine)
    books = session.scalars(query).all()
    # cell 2, run again and again
    cleared = delete(Book).where(Book.author_id == 1)
    session.execute(cleared, execution_options={"synchronize_session": False})
    session.commit()
    with Session(engine) as other, other.begin():  # other processes refill it
        other.add_all([Book(id=11, title="Tehanu", author_id=1)])
    # cell 3
    for book in books:
        try:
            print(book.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    session.close()


if __name__ == "__main__":
    main()
