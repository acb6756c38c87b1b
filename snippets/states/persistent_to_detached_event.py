"""`persistent_to_detached` fires at `expunge()`, `close()` and `make_transient()`, not at `commit()`.

It does not fire when the session itself is dropped and garbage-collected: the objects
are detached then, and nobody is told. Nor does it fire for an object that your program
lets go while the session lives on. To find out who detached an object, [let a listener
print the stack][snippets.detachment.who_detached_my_object].

A rollback fires `persistent_to_transient` for new objects, and nothing for those that
stay.

Note: the docstring of `SessionEvents.persistent_to_detached` says that a rollback of an
INSERT fires it, and names a parameter `deleted`. The rollback fires
[another event][snippets.states.rollback_events_tell_the_flush], and there is no such
parameter.
"""

import gc

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[int] = []

    def detached(session: Session, book: Book) -> None:
        fired.extend(inspect(book).identity or [0])

    with Session(engine) as session:
        event.listen(session, "persistent_to_detached", detached)
        books = session.scalars(select(Book).order_by(Book.id)).all()
        session.commit()
        session.rollback()
        print(fired)
        #> []
        session.expunge(books[0])
        make_transient(books[1])
        print(fired)
        #> [1, 2]
    print(sorted(fired))
    #> [1, 2, 3, 4]

    session = Session(engine)
    event.listen(session, "persistent_to_detached", detached)
    beowulf = session.get(Book, 4)
    del session
    gc.collect()
    print(inspect(beowulf).detached, len(fired))
    #> True 4


if __name__ == "__main__":
    main()
