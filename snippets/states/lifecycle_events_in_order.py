"""A session event fires when a state changes: at `add()` and the flush, not when `delete()` marks.

Here `add()` and each flush fire one event, and `commit()` one for the deleted object alone. Some
changes of state [have no event][snippets.states.changes_without_an_event].

To hear of commits, listen for [`after_commit`][snippets.states.deleted_to_detached_event]; to hear
of what a flush writes, for `after_flush`. Listen on one session, as here, or on a `sessionmaker`
for all sessions it makes.

SQLAlchemy's documentation: [Object Lifecycle
Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from functools import partial

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "the events, in order"


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
fired: list[str] = []


def heard(name: str, session: Session, book: Book) -> None:
    fired.append(name)


def what_fired() -> str:
    names = " ".join(fired) or "nothing"
    fired.clear()
    return names


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    with Session(engine) as session:
        for name in EVENTS:
            event.listen(session, name, partial(heard, name))
        session.add(walden)
        print("add():", what_fired())
        #> add(): transient_to_pending
        session.flush()
        print("flush():", what_fired())
        #> flush(): pending_to_persistent
        session.commit()
        print("commit():", what_fired())
        #> commit(): nothing
        session.delete(walden)
        print("delete():", what_fired())
        #> delete(): nothing
        session.flush()
        print("flush():", what_fired())
        #> flush(): persistent_to_deleted
        session.commit()
        print("commit():", what_fired())
        #> commit(): deleted_to_detached


if __name__ == "__main__":
    main()
