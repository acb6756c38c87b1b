"""`make_transient()` fires `persistent_to_detached` for a persistent object, nothing for a detached.

`make_transient()` expunges the object and then removes its identity key. The event
belongs to the first step, so a listener still sees the identity. A deleted object fires
`deleted_to_detached`, a pending one `pending_to_transient`, a detached one nothing.

[`make_transient_to_detached()`][snippets.make_transient.to_detached_fires_expire] fires
none of these. `persistent_to_transient` is not fired by `make_transient()`. It belongs
to [`rollback()`][snippets.states.rollback_makes_new_transient], for an object that the
transaction had inserted.

SQLAlchemy's documentation:
[Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from collections.abc import Callable

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library

EVENTS = (
    "persistent_to_detached",
    "persistent_to_transient",
    "pending_to_transient",
    "deleted_to_detached",
)


def noted(name: str, seen: list[str]) -> Callable[[Session, object], None]:
    def listener(session: Session, instance: object) -> None:
        seen.append(f"{name} {inspect(instance).identity}")

    return listener


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(octavia)
        draft = Book(title="Draft")
        session.add(draft)

        seen: list[str] = []
        for name in EVENTS:
            event.listen(session, name, noted(name, seen))
        for given in (ursula, beowulf, draft, octavia):
            seen.clear()
            make_transient(given)
            print(type(given).__name__, *seen)
            #> Author persistent_to_detached (1,)
            #> Book deleted_to_detached (4,)
            #> Book pending_to_transient None
            #> Author


if __name__ == "__main__":
    main()
