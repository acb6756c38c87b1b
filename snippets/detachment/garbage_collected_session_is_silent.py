"""A session that is garbage-collected detaches its persistent objects without an event.

A listener on `persistent_to_detached` [shows who detached an
object][snippets.detachment.who_detached_my_object]. Here nobody called `close()`, and it is silent.
If yours is, look for a function that makes a session, returns an object of it and drops the
session.

Put the `with Session(engine) as session:` around the use of the object, not around the loading.

SQLAlchemy's documentation: [Persistent to Detached](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

import gc

from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a session that was garbage-collected"


def load(factory: sessionmaker[Session]) -> Author:
    return factory().get(Author, 1)


def main() -> None:
    engine = new_library()
    factory = sessionmaker(engine)
    fired: list[str] = []

    @event.listens_for(factory, "persistent_to_detached")
    def note(session: Session, obj: object) -> None:
        fired.append("persistent_to_detached")

    ursula = load(factory)
    gc.collect()
    print(state_of(ursula), fired)
    #> detached []

    with factory() as session:
        session.add(ursula)
    print(state_of(ursula), fired)
    #> detached ['persistent_to_detached']


if __name__ == "__main__":
    main()
