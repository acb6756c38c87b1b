"""`before_attach` and `after_attach` fire when an object enters a session, not at every `add()`.

When `before_attach` fires, the object is not yet in the session: raise an exception
there to keep it out. When `after_attach` fires, it is pending, or persistent if it was
detached.

An `add()` of an object that is in the session already fires nothing, and neither does
loading. An object that left the session, here by the rollback, fires both again when it
is added.
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`before_attach` and `after_attach`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(session: Session, book: Book) -> None:
        fired.append(state_of(book))

    with Session(engine) as session:
        event.listen(session, "before_attach", heard)
        event.listen(session, "after_attach", heard)
        walden = Book(title="Walden")
        session.add(walden)
        print(fired)
        #> ['transient', 'pending']
        session.add(walden)
        beowulf = session.get(Book, 4)
        print(fired)
        #> ['transient', 'pending']
        session.rollback()
        session.add(walden)
        print(fired)
        #> ['transient', 'pending', 'transient', 'pending']
        session.expunge(beowulf)
        session.add(beowulf)
        print(fired[4:])
        #> ['detached', 'persistent']


if __name__ == "__main__":
    main()
