"""Change the other object when the attribute is set, before any flush.

In a constructor name the relationship first, `Book(author=..., title=...)`: without an author the
listener does nothing. Under asyncio, load the author before.
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def mark(mapper: Any, connection: Any, book: Book) -> None:
    book.author.name = book.title


def mark_at_set(book: Book, value: str, *rest: Any) -> None:
    if book.author is not None:
        book.author.name = value


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    kindred = session.get(Book, 3)
    # before
    event.listen(Book, "before_update", mark)
    kindred.title = "Kin"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(len(caught), "warning", octavia.name)
    #> 1 warning Octavia
    event.remove(Book, "before_update", mark)
    # after
    event.listen(Book.title, "set", mark_at_set)
    kindred.title = "Dawn"
    session.commit()
    print(octavia.name)
    #> Dawn
    event.remove(Book.title, "set", mark_at_set)
    session.close()


if __name__ == "__main__":
    main()
