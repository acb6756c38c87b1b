"""Collect in `after_flush`, publish in `after_commit`, forget when the transaction ends.

In `after_flush` the three are still filled, and new objects have their keys. Keep plain values: in
`after_commit` the session [can emit no SQL][snippets.errors.no_sql_after_commit]. `after_commit` fires
[for a released savepoint too][snippets.states.released_savepoint_saves_nothing], so the hook asks.

What a rollback to a savepoint undoes is published here nevertheless. Not collected are [orphans as
deleted][snippets.recipes.culprit_changes_works] (they are in `dirty`), objects that are dirty [without a
change][snippets.states.equal_value_is_dirty], and what [an ORM UPDATE or
DELETE][snippets.synchronize_session.mapper_events_do_not_fire] writes: for that listen to
[`do_orm_execute`, and SELECT the keys][snippets.synchronize_session.bulk_events_are_for_query]. If the program dies between commit
and hook, nothing is published: where that matters, write the values to a table in the flush.
"""

from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker

from snippets.library import Author, Book, new_library

REQUIRES = ()

SessionMaker = sessionmaker()
published: list[Any] = []


def name_of(obj: Any) -> str:
    return f"{type(obj).__name__} {inspect(obj).mapper.primary_key_from_instance(obj)}"


@event.listens_for(SessionMaker, "after_flush")
def collect(session: Session, context: Any) -> None:
    for obj in [*session.new, *session.dirty, *session.deleted]:
        session.info.setdefault("written", []).append(name_of(obj))


@event.listens_for(SessionMaker, "after_commit")
def publish(session: Session) -> None:
    if not session.in_nested_transaction():
        published.extend(session.info.pop("written", []))


@event.listens_for(SessionMaker, "after_transaction_end")  # close() ends it, too
def forget(session: Session, ended: SessionTransaction) -> None:
    if ended.parent is None:
        session.info.pop("written", None)


def main() -> None:
    SessionMaker.configure(bind=new_library())
    with SessionMaker() as session:
        session.get_one(Author, 1).name = "Ursula K."
        session.add(Book(title="Tehanu"))
        session.scalars(select(Book)).all()  # autoflush
        session.delete(session.get_one(Book, 4))
        session.commit()
        print(published)
        #> ['Book (5,)', 'Author (1,)', 'Book (4,)']
        published.clear()

        session.get_one(Author, 2).name = "Octavia E."
        session.flush()
        session.rollback()
        session.commit()
        print(published)
        #> []


if __name__ == "__main__":
    main()
