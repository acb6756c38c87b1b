"""`make_transient()` fires `persistent_to_detached` for a persistent object, none for a detached one.

`make_transient()` expunges the object and then removes its identity key, so the listener still sees
the identity. For a pending object the event is `pending_to_transient`, as at `close()`. For the
deleted one it is `deleted_to_detached`, as at `expunge()`; it is [still deleted after the
commit][snippets.states.deleted_without_expire_on_commit] because of `expire_on_commit=False`.

SQLAlchemy's documentation:
[Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library

LABEL = "events of `make_transient()`"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        session.expunge(octavia)
        session.delete(kindred)
        session.delete(beowulf)
        session.commit()
        draft = Book(title="Draft")
        session.add(draft)
        fired: list[str] = []

        @event.listens_for(session, "persistent_to_detached")
        def note_detached(session: Session, obj: object) -> None:
            fired.append(f"persistent_to_detached {inspect(obj).identity}")

        @event.listens_for(session, "deleted_to_detached")
        def note_deleted(session: Session, obj: object) -> None:
            fired.append(f"deleted_to_detached {inspect(obj).identity}")

        @event.listens_for(session, "pending_to_transient")
        def note_pending(session: Session, obj: object) -> None:
            fired.append(f"pending_to_transient {inspect(obj).identity}")

        for given in (ursula, octavia, beowulf, draft):
            make_transient(given)
        print("make_transient():", ", ".join(fired))
        #> make_transient(): persistent_to_detached (1,), deleted_to_detached (4,), pending_to_transient None

        fired.clear()
        session.expunge(kindred)
        session.add(Book(title="Sequel"))
        session.close()
        print("expunge(), close():", ", ".join(fired))
        #> expunge(), close(): deleted_to_detached (3,), pending_to_transient None


if __name__ == "__main__":
    main()
