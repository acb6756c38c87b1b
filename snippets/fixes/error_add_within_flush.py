"""Add objects in `before_flush`, and not in an event of the mapper."""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, Book, new_library


def note(mapper: Any, connection: Any, author: Author) -> None:
    object_session(author).add(Book(title=f"About {author.name}"))


def note_all(session: Session, *rest: Any) -> None:
    for author in session.dirty:
        changed = session.is_modified(author, include_collections=False)
        if isinstance(author, Author) and changed:
            session.add(Book(title=f"About {author.name}"))


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    # before
    event.listen(Author, "before_update", note)
    octavia.born = 1948
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Usage of the 'Session.add()' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
    event.remove(Author, "before_update", note)
    session.rollback()
    # after
    event.listen(session, "before_flush", note_all)
    octavia.born = 1948
    session.commit()
    print(session.get(Book, 5).title)
    #> About Octavia
    session.close()


if __name__ == "__main__":
    main()
