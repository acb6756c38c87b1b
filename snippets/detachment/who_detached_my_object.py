"""A listener on `persistent_to_detached` shows which function detached your object.

Here a helper calls `remove()` on the registry that both share. The listener runs inside that call,
so the stack names the culprit. Listen on the `sessionmaker`, and call `traceback.print_stack()`.

[`expunge()`, `close()`][snippets.detachment.detach_and_attach_events] and
[`make_transient()`][snippets.make_transient.events_of_make_transient] fire the event too. A session
that is [garbage-collected][snippets.detachment.garbage_collected_session_is_silent] does not, nor
does the commit of a `delete()`.

SQLAlchemy's documentation: [Persistent to Detached](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

import traceback

from sqlalchemy import event
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, new_library

LABEL = "who detached my object"


def tell(session: Session, obj: object) -> None:
    stack = traceback.extract_stack()
    names = [frame.name for frame in stack if frame.filename == __file__]
    print(type(obj).__name__, "detached by", " > ".join(names[-3:-1]))
    #> Author detached by notify > end_request


def notify(registry: scoped_session[Session]) -> None:
    end_request(registry)


def end_request(registry: scoped_session[Session]) -> None:
    registry.remove()


def main() -> None:
    engine = new_library()
    factory = sessionmaker(engine)
    event.listen(factory, "persistent_to_detached", tell)
    registry = scoped_session(factory)
    ursula = registry.get(Author, 1)
    notify(registry)
    print(ursula in registry)
    #> False


if __name__ == "__main__":
    main()
