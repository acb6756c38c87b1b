"""Each step of an object's life fires one session event, and a commit of living objects fires none.

`commit()` changes the state of deleted objects only, so only they have an event then.
`delete()` only marks a persistent object, so it has no event. To hear of commits,
listen for `after_commit`; to hear of writes, for `after_flush`.

Listen on one session, as here, or on a `sessionmaker` for all sessions it makes. A
listener on the class `Session` hears all sessions of the process.

SQLAlchemy's documentation:
[Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

EVENTS = [
    "transient_to_pending",
    "pending_to_transient",
    "pending_to_persistent",
    "persistent_to_transient",
    "persistent_to_deleted",
    "persistent_to_detached",
    "deleted_to_persistent",
    "deleted_to_detached",
    "detached_to_persistent",
    "loaded_as_persistent",
]


def heard(fired: list[str]) -> str:
    names = ", ".join(fired)
    fired.clear()
    return names or "nothing"


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    fired: list[str] = []
    with Session(engine) as session:
        for name in EVENTS:
            event.listen(session, name, lambda *_, name=name: fired.append(name))
        session.add(walden)
        print("add:", heard(fired))
        #> add: transient_to_pending
        session.flush()
        print("flush:", heard(fired))
        #> flush: pending_to_persistent
        session.commit()
        print("commit:", heard(fired))
        #> commit: nothing
        session.delete(walden)
        print("delete:", heard(fired))
        #> delete: nothing
        session.flush()
        print("flush:", heard(fired))
        #> flush: persistent_to_deleted
        session.commit()
        print("commit:", heard(fired))
        #> commit: deleted_to_detached


if __name__ == "__main__":
    main()
