"""A hook that reads `session.dirty` at the commit misses what a query or a `flush()` has written.

`session.new`, `dirty` and `deleted` name [what is not flushed yet][snippets.states.flush_empties_new_dirty_deleted].
One transaction may hold several flushes, and the autoflush before a query is one of them.
"""

from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Book, new_library

LABEL = "Tell others after the commit"
REQUIRES = ()

SessionMaker = sessionmaker()
published: list[Any] = []


def name_of(obj: Any) -> str:
    return f"{type(obj).__name__} {inspect(obj).mapper.primary_key_from_instance(obj)}"


@event.listens_for(SessionMaker, "before_commit")
def publish(session: Session) -> None:
    for obj in [*session.new, *session.dirty, *session.deleted]:
        published.append(name_of(obj))


def main() -> None:
    SessionMaker.configure(bind=new_library())
    with SessionMaker() as session:
        session.get_one(Author, 1).name = "Ursula K."
        session.add(Book(title="Tehanu"))
        session.scalars(select(Book)).all()  # autoflush
        session.delete(session.get_one(Book, 4))
        session.commit()
        print(published)
        #> ['Book (4,)']
        published.clear()

        session.get_one(Author, 2).name = "Octavia E."
        session.flush()
        session.rollback()
        session.commit()
        print(published)
        #> []


if __name__ == "__main__":
    main()
