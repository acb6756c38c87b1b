"""Have a listener expire the relationships of all loaded objects after a flush that deletes."""

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def note_delete(session: Session, deleted: Any) -> None:
    session.info["deleted"] = True  # an orphan, too


def expire_relationships(session: Session, *rest: Any) -> None:
    if session.info.pop("deleted", False):
        for obj in session.identity_map.values():
            if names := inspect(obj).mapper.relationships.keys():  # [] expires all
                session.expire(obj, names)


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
    event.listen(session, "persistent_to_deleted", note_delete)
    event.listen(session, "after_flush_postexec", expire_relationships)
    session.delete(session.get(Book, 3))
    session.commit()
    print(len(ursula.books), len(octavia.books))
    #> 1 0
    session.close()


if __name__ == "__main__":
    main()
