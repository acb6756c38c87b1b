"""An object is in exactly one of five states, and `inspect()` tells which.

`inspect(obj)` returns the object's `InstanceState`. Two facts decide: has the object an identity
key, and does it belong to a session? Neither: transient. A session only: pending. Both: persistent,
or deleted if [`was_deleted`][snippets.states.was_deleted_sticks] is set, as by the flush of a
DELETE. An identity key only: detached.

SQLAlchemy's documentation: [Quickie Intro to Object
States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "the five states"


FLAGS = ("transient", "pending", "persistent", "deleted", "detached")


def true_flags(obj: object) -> list[str]:
    return [flag for flag in FLAGS if getattr(inspect(obj), flag)]


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    print(true_flags(walden))
    #> ['transient']
    with Session(engine) as session:
        session.add(walden)
        print(true_flags(walden))
        #> ['pending']
        session.flush()
        print(true_flags(walden))
        #> ['persistent']
        session.delete(walden)
        print(true_flags(walden))
        #> ['persistent']
        session.flush()
        print(true_flags(walden))
        #> ['deleted']
        session.commit()
        print(true_flags(walden))
        #> ['detached']


if __name__ == "__main__":
    main()
