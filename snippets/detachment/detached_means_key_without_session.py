"""An object is detached when it has an identity key and is in no session.

These two facts make the state: `inspect(obj).key` and `inspect(obj).session`. A
transient object has neither, a pending one only a session, a persistent one both. A
deleted one, between the flush of its DELETE and the commit, has both too.

To have been in a session is not what counts. A pending object that leaves its
session [becomes transient][snippets.detachment.pending_never_becomes_detached], and
[`make_transient_to_detached()`][snippets.detachment.made_detached_without_session]
makes a detached object that never was in one. Nor does the key say that the row
exists.

SQLAlchemy's documentation: [Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Base, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        deleted = session.get(Book, 4)
        session.delete(deleted)
        session.flush()
        detached = session.get(Author, 2)
        session.expunge(detached)
        persistent = session.get(Author, 1)
        pending, transient = Book(title="Nova"), Book(title="Nova")
        session.add(pending)

        # has a key, is in a session, is detached
        things: list[Base] = [transient, pending, persistent, deleted, detached]
        for thing in things:
            state = inspect(thing)
            print(bool(state.key), bool(state.session), state.detached)
            #> False False False
            #> False True False
            #> True True False
            #> True True False
            #> True False True


if __name__ == "__main__":
    main()
