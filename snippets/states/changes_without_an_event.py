"""`make_transient_to_detached()`, and `make_transient()` of a detached object, fire no session event.

No session takes part in these. `bulk_save_objects(return_defaults=True)` is silent too: the
session writes the row, and [the object never enters
it][snippets.states.bulk_save_adds_nothing].

To hear of objects that are added or loaded, listen for
[`after_attach`][snippets.states.attach_events_fire_once] and
[`loaded_as_persistent`][snippets.states.loaded_as_persistent_event].
"""

from functools import partial

from sqlalchemy import event
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "changes of state without an event"


EVENTS = [
    "before_attach",
    "after_attach",
    "transient_to_pending",
    "pending_to_transient",
    "pending_to_persistent",
    "persistent_to_transient",
    "persistent_to_deleted",
    "persistent_to_detached",
    "deleted_to_persistent",
    "deleted_to_detached",
    "detached_to_persistent",
]


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(name: str, session: Session, book: Book) -> None:
        fired.append(name)

    with Session(engine) as session:
        for name in EVENTS:
            event.listen(session, name, partial(heard, name))
        beowulf, dawn = session.get(Book, 4), Book(title="Dawn")
        session.expunge(beowulf)
        print(state_of(beowulf), fired)
        #> detached ['persistent_to_detached']

        make_transient(beowulf)
        print(state_of(beowulf), fired)
        #> transient ['persistent_to_detached']
        make_transient_to_detached(beowulf)
        print(state_of(beowulf), fired)
        #> detached ['persistent_to_detached']
        session.bulk_save_objects([dawn], return_defaults=True)
        print(state_of(dawn), fired)
        #> detached ['persistent_to_detached']


if __name__ == "__main__":
    main()
