"""`expunge()` and `close()` fire `persistent_to_detached` for persistent objects; `add()` the reverse.

Here `add()` fires `after_attach` first, and then the event named after the two states. The load
fires none of the three. Pending objects have [events of their
own][snippets.states.lifecycle_events_in_order].

No event tells of a session that is
[garbage-collected][snippets.detachment.garbage_collected_session_is_silent], nor of a [bulk INSERT
that gives a key][snippets.states.bulk_save_adds_nothing].

SQLAlchemy's documentation: [Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "events of detaching and attaching"


def main() -> None:
    engine = new_library()
    fired: list[str] = []
    with Session(engine) as session:

        @event.listens_for(session, "persistent_to_detached")
        def note_detach(session: Session, obj: object) -> None:
            fired.append("persistent_to_detached")

        @event.listens_for(session, "after_attach")
        def note_attach(session: Session, obj: object) -> None:
            fired.append("after_attach")

        @event.listens_for(session, "detached_to_persistent")
        def note_return(session: Session, obj: object) -> None:
            fired.append("detached_to_persistent")

        ursula = session.get(Author, 1)
        print("a load:", len(fired), "of these")
        #> a load: 0 of these
        fired.clear()
        session.expunge(ursula)
        print("expunge:", *fired)
        #> expunge: persistent_to_detached

        fired.clear()
        session.add(ursula)
        print("add:", *fired)
        #> add: after_attach detached_to_persistent

        fired.clear()
        session.close()
        print("close:", *fired)
        #> close: persistent_to_detached


if __name__ == "__main__":
    main()
