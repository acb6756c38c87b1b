"""Have a listener expire the relationships of all loaded objects after a flush that deletes."""

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def expire_relationships(session: Session, *rest: Any) -> None:
    deleted = session.deleted
    for obj in session.identity_map.values() if deleted else []:
        if obj not in deleted:
            session.expire(obj, inspect(obj).mapper.relationships.keys())


def main() -> None:
    engine = new_library()
    session = Session(engine, expire_on_commit=False)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    print(len(ursula.books), len(octavia.books))
    #> 2 1
    # before
    session.delete(session.get(Book, 1))
    session.commit()
    print(len(ursula.books), len(octavia.books))
    #> 2 1
    # after
    event.listen(session, "after_flush", expire_relationships)
    session.delete(session.get(Book, 3))
    session.commit()
    print(len(ursula.books), len(octavia.books))
    #> 1 0
    session.close()


if __name__ == "__main__":
    main()
