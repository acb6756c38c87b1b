"""Change other objects in `before_flush`, and not in an event of the mapper."""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library


def mark(mapper: Any, connection: Any, author: Author) -> None:
    author.books[0].title += " (new)"


def mark_all(session: Session, *rest: Any) -> None:
    for author in session.dirty:
        if isinstance(author, Author):
            author.books[0].title += " (new)"


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2, options=[selectinload(Author.books)])
    # before
    event.listen(Author, "before_update", mark)
    octavia.born = 1948
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates. Consider using set_committed_value() within inner-flush event handlers to avoid this warning.
    print(session.get(Book, 3).title)
    #> Kindred
    event.remove(Author, "before_update", mark)
    # after
    event.listen(session, "before_flush", mark_all)
    octavia.born = 1949
    session.commit()
    print(session.get(Book, 3).title)
    #> Kindred (new)
    session.close()


if __name__ == "__main__":
    main()
