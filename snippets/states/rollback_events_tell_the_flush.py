"""`rollback()` fires `pending_to_transient` for new objects, or `persistent_to_transient` if flushed.

When they fire the object is transient already. A new object that was flushed and then expunged is
reached, too: the rollback makes the detached object transient. One whose DELETE was flushed,
too, fires neither, nor does one your program has let go: the session [does not hold a flushed
object][snippets.states.changes_are_held].

`session.expunge()` and `session.close()` fire `pending_to_transient` for a pending object, and for
a persistent one [`persistent_to_detached`][snippets.states.persistent_to_detached_event].
"""

from functools import partial

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`pending_` or `persistent_to_transient`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(name: str, session: Session, book: Book) -> None:
        fired.append(f"{name}: {book.title}, {state_of(book)}")

    with Session(engine) as session:
        for name in ("pending_to_transient", "persistent_to_transient"):
            event.listen(session, name, partial(heard, name))
        emma, dawn = Book(title="Emma"), Book(title="Dawn")
        walden, sula = Book(title="Walden"), Book(title="Sula")
        session.add_all([emma, dawn, sula])
        session.flush()
        session.expunge(dawn)
        print("expunged:", state_of(dawn))
        #> expunged: detached
        session.delete(sula)
        session.flush()
        session.add(walden)
        session.rollback()
        for line in sorted(fired):
            print(line)
            #> pending_to_transient: Walden, transient
            #> persistent_to_transient: Dawn, transient
            #> persistent_to_transient: Emma, transient

        for leave in (session.expunge, lambda book: session.close()):
            session.add(walden)
            fired.clear()
            leave(walden)
            print(fired)
            #> ['pending_to_transient: Walden, transient']
            #> ['pending_to_transient: Walden, transient']


if __name__ == "__main__":
    main()
