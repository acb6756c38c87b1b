"""`before_attach` and `after_attach` fire when an object is added, not at a second `add()` or a load.

When `before_attach` fires, the object is not in the session yet: raise an exception there to
keep it out. When `after_attach` fires, a new object is pending, a detached one persistent. An
object that left the session, here by the rollback or by `expunge()`, fires both again when it
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

    def refuse(session: Session, book: Book) -> None:
        raise ValueError("refused")

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
        event.listen(session, "before_attach", refuse)
        emma = Book(title="Emma")
        try:
            session.add(emma)
        except ValueError as error:
            print(error, "-", state_of(emma))
            #> refused - transient


if __name__ == "__main__":
    main()
