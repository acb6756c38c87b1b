"""Calls that detach a persistent object fire `persistent_to_detached`; `add()` fires the reverse.

`before_attach` and `after_attach` come with every attachment, by `add()`, by `delete()`
of a detached object or by cascade, and the event named after the two states follows.
Pending objects have events of their own: `expunge()` and `close()` fire
`pending_to_transient` for them.

Nothing fires for a session that is
[garbage-collected][snippets.detachment.garbage_collected_session_is_silent], and
`make_transient()` [fires the event of the state it
leaves][snippets.make_transient.events_of_make_transient], none if that is detached.

SQLAlchemy's documentation: [Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from collections.abc import Callable

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

EVENTS = (
    "persistent_to_detached",
    "detached_to_persistent",
    "transient_to_pending",
    "pending_to_transient",
    "before_attach",
    "after_attach",
)


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def listener(name: str) -> Callable[[Session, object], None]:
        return lambda session, obj: fired.append(name)

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        joanna = Author(name="Joanna")
        for name in EVENTS:
            event.listen(session, name, listener(name))
        roads: dict[str, Callable[[], object]] = {
            "expunge": lambda: session.expunge(ursula),
            "add": lambda: session.add(ursula),
            "close": session.close,
            "delete": lambda: session.delete(ursula),
            "expunge_all": session.expunge_all,
            "add a new object": lambda: session.add(joanna),
            "expunge it": lambda: session.expunge(joanna),
        }
        for title, road in roads.items():
            fired.clear()
            road()
            print(f"{title}:", ", ".join(fired))
            #> expunge: persistent_to_detached
            #> add: before_attach, after_attach, detached_to_persistent
            #> close: persistent_to_detached
            #> delete: before_attach, after_attach, detached_to_persistent
            #> expunge_all: persistent_to_detached
            #> add a new object: before_attach, after_attach, transient_to_pending
            #> expunge it: pending_to_transient


if __name__ == "__main__":
    main()
