"""`make_transient_to_detached()` fires no session event, only `expire` of `InstanceEvents`.

`add()` fires `detached_to_persistent`, as it does for [any detached
object][snippets.states.detached_to_persistent_event]. The unset columns come with `refresh`, not
with `load` or `loaded_as_persistent`.
[`make_transient()`][snippets.make_transient.events_of_make_transient] does fire a session event, if
the object is in a session.

SQLAlchemy's documentation:
[Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from functools import partial
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

LABEL = "events of `make_transient_to_detached()`"

OF_SESSIONS = [
    "before_attach",
    "after_attach",
    "loaded_as_persistent",
    "transient_to_pending",
    "pending_to_persistent",
    "pending_to_transient",
    "persistent_to_transient",
    "persistent_to_detached",
    "persistent_to_deleted",
    "deleted_to_detached",
    "detached_to_persistent",
    "deleted_to_persistent",
]
OF_OBJECTS = ["load", "expire", "refresh"]
fired: list[str] = []


def heard(name: str, *arguments: object) -> None:
    fired.append(name)


def what_fired() -> str:
    names = " ".join(fired)
    fired.clear()
    return names


def main() -> None:
    engine = new_library()
    listeners: list[Any] = []
    listeners += [(Session, name, partial(heard, name)) for name in OF_SESSIONS]
    listeners += [(Author, name, partial(heard, name)) for name in OF_OBJECTS]
    for listener in listeners:
        event.listen(*listener)

    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    print("make_transient_to_detached():", what_fired())
    #> make_transient_to_detached(): expire
    with Session(engine) as session:
        session.add(ursula)
        print("add():", what_fired())
        #> add(): before_attach after_attach detached_to_persistent
        print(ursula.name, "was loaded:", what_fired())
        #> Ursula was loaded: refresh

    for listener in listeners:
        event.remove(*listener)


if __name__ == "__main__":
    main()
