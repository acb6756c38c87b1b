"""An object is detached when it has an identity key and is in no session.

A pending object that leaves its session [becomes
transient][snippets.detachment.pending_never_becomes_detached], and
[`make_transient_to_detached()`][snippets.detachment.made_detached_without_session] makes a detached
object that never was in one. The key does not say that [the row
exists][snippets.make_transient.row_is_not_checked].

SQLAlchemy's documentation: [Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, Base, Book, new_library
from snippets.words import state_of

LABEL = "what makes an object detached"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(octavia)
        nova, dawn = Book(title="Nova"), Book(title="Dawn")
        session.add(nova)

        things: list[Base] = [dawn, nova, ursula, beowulf, octavia]
        for thing in things:
            has_key = inspect(thing).key is not None
            in_session = object_session(thing) is not None
            print(f"key {has_key}, session {in_session}: {state_of(thing)}")
            #> key False, session False: transient
            #> key False, session True: pending
            #> key True, session True: persistent
            #> key True, session True: deleted
            #> key True, session False: detached


if __name__ == "__main__":
    main()
