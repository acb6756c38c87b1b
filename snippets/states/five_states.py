"""An object is in exactly one of five states, and `inspect()` tells which.

`inspect(obj)` returns the object's `InstanceState`. Of its flags `transient`,
`pending`, `persistent`, `deleted` and `detached`, one is `True` at any time.

Two facts decide: has the object an identity key, and does it belong to a session?
Neither: transient. A session only: pending. Both: persistent, or deleted if the session
has deleted its row. An identity key only: detached.

Reading a flag emits no SQL.

SQLAlchemy's documentation: [Quickie Intro to Object
States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "the five states"


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    state = inspect(walden)
    print("transient:", state.transient)
    #> transient: True
    with Session(engine) as session:
        session.add(walden)
        print("transient:", state.transient, "pending:", state.pending)
        #> transient: False pending: True
        session.flush()
        print("pending:", state.pending, "persistent:", state.persistent)
        #> pending: False persistent: True
        session.delete(walden)
        session.flush()
        print("persistent:", state.persistent, "deleted:", state.deleted)
        #> persistent: False deleted: True
        session.commit()
        print("deleted:", state.deleted, "detached:", state.detached)
        #> deleted: False detached: True


if __name__ == "__main__":
    main()
