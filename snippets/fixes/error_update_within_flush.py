"""In a mapper event, UPDATE the other row on the connection, then put the value into the object."""

import warnings
from typing import Any

from sqlalchemy import Connection, event, update
from sqlalchemy.orm import Session, object_session
from sqlalchemy.orm.attributes import set_committed_value

from snippets.library import Author, Book, new_library


def mark(mapper: Any, connection: Connection, book: Book) -> None:
    book.author.name = book.title


def mark_row(mapper: Any, connection: Connection, book: Book) -> None:
    if book.author_id is not None:
        row = update(Author).where(Author.id == book.author_id)
        connection.execute(row.values(name=book.title))
        author = object_session(book).get(Author, book.author_id)
        set_committed_value(author, "name", book.title)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    kindred = session.get(Book, 3)
    # before
    event.listen(Book, "after_update", mark)
    kindred.title = "Kin"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates. Consider using set_committed_value() within inner-flush event handlers to avoid this warning.
    print("in memory:", octavia.name)
    #> in memory: Kin
    session.commit()
    print("in the row:", octavia.name)
    #> in the row: Octavia
    event.remove(Book, "after_update", mark)
    # after
    event.listen(Book, "after_update", mark_row)
    kindred.title = "Dawn"
    session.flush()
    print("in memory:", octavia.name)
    #> in memory: Dawn
    session.commit()
    print("in the row:", octavia.name)
    #> in the row: Dawn
    event.remove(Book, "after_update", mark_row)
    session.close()


if __name__ == "__main__":
    main()
