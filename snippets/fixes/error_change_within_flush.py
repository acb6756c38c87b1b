"""Change other objects in `before_flush`, and not in an event of the mapper.

`session.dirty` also holds objects that were assigned equal values: skip those for which
`session.is_modified(obj)` is false.
"""

import warnings
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def mark(mapper: Any, connection: Any, book: Book) -> None:
    book.author.name += "!"


def mark_all(session: Session, *rest: Any) -> None:
    authors: set[Any] = set()
    for book in [*session.new, *session.dirty, *session.deleted]:
        if isinstance(book, Book):
            attrs = inspect(book).attrs
            authors.update(attrs.author.load_history().sum())  # the old one, too
            keys = attrs.author_id.load_history().sum()  # a new book loads no author
            authors.update(session.get(Author, key) for key in keys if key)
    for author in authors - {None}:
        author.name += "!"


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
    print(caught[0].message)
    #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates. Consider using set_committed_value() within inner-flush event handlers to avoid this warning.
    print(octavia.name)
    #> Octavia
    event.remove(Book, "before_update", mark)
    # after
    event.listen(session, "before_flush", mark_all)
    kindred.title = "Kindred"
    session.commit()
    print(octavia.name)
    #> Octavia!
    session.add(Book(title="Dawn", author=octavia))
    session.commit()
    print(octavia.name)
    #> Octavia!!
    session.delete(kindred)
    session.commit()
    print(octavia.name)
    #> Octavia!!!
    session.close()


if __name__ == "__main__":
    main()
