"""An object is in exactly one of five states, and `inspect()` tells which.

`inspect(instance)` returns the object's `InstanceState`. Of its flags `transient`,
`pending`, `persistent`, `deleted` and `detached`, one is `True` at any time.

Two facts decide: has the object an identity key, and does it belong to a session?
Neither: transient. A session only: pending. Both: persistent, or deleted if the session
has seen its row deleted. An identity key only: detached.

Reading a flag emits no SQL and never raises, in any state.

SQLAlchemy's documentation:
[Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

STATES = ("transient", "pending", "persistent", "deleted", "detached")


def state(instance: object) -> list[str]:
    return [name for name in STATES if getattr(inspect(instance), name)]


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    with Session(engine) as session:
        print(state(walden))
        #> ['transient']
        session.add(walden)
        print(state(walden))
        #> ['pending']
        session.flush()  # INSERT
        print(state(walden))
        #> ['persistent']
        session.delete(walden)
        session.flush()  # DELETE
        print(state(walden))
        #> ['deleted']
        session.commit()
        print(state(walden))
        #> ['detached']


if __name__ == "__main__":
    main()
