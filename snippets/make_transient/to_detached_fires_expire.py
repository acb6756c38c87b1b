"""`make_transient_to_detached()` fires no session event, only `expire` of `InstanceEvents`.

The object is in no session, and no event tells that it became detached.

`add()` fires `detached_to_persistent`, as it does for [any detached
object][snippets.states.detached_to_persistent_event]. What the object lacks comes with
`refresh`, not with `load` or `loaded_as_persistent`.
[`make_transient()`][snippets.make_transient.events_of_make_transient] does fire session
events, if the object was in a session.

SQLAlchemy's documentation:
[Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "events of `make_transient_to_detached()`"

OF_SESSIONS = ["before_attach", "after_attach", "loaded_as_persistent"]
OF_SESSIONS += ["transient_to_pending", "pending_to_persistent"]
OF_SESSIONS += ["pending_to_transient", "persistent_to_transient"]
OF_SESSIONS += ["persistent_to_detached", "persistent_to_deleted"]
OF_SESSIONS += ["deleted_to_detached"]
OF_SESSIONS += ["detached_to_persistent", "deleted_to_persistent"]
OF_OBJECTS = ["load", "expire", "refresh"]


def noted(name: str, seen: list[str]) -> Callable[..., None]:
    def listener(*arguments: Any) -> None:
        seen.append(name)

    return listener


def main() -> None:
    engine = new_library()
    seen: list[str] = []
    listeners: list[Any] = []
    listeners += [(Session, name, noted(name, seen)) for name in OF_SESSIONS]
    listeners += [(Author, name, noted(name, seen)) for name in OF_OBJECTS]
    for listener in listeners:
        event.listen(*listener)

    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    print(*seen)
    #> expire

    with Session(engine) as session:
        session.add(ursula)
        print(*seen[1:])
        #> before_attach after_attach detached_to_persistent
        print(ursula.name, *seen[4:])
        #> Ursula refresh

    for listener in listeners:
        event.remove(*listener)


if __name__ == "__main__":
    main()
