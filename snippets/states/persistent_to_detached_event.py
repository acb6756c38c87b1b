"""`persistent_to_detached` fires at `expunge()`, `close()` and `make_transient()`, not at `commit()`.

It does not fire when the session itself is garbage-collected, which detaches its objects, too. To
find out who detached an object, [let a listener print the
stack][snippets.detachment.who_detached_my_object].

Note: the docstring of `SessionEvents.persistent_to_detached` says that a rollback of an INSERT
fires it, and names a parameter `deleted`. The rollback fires
[`persistent_to_transient`][snippets.states.rollback_events_tell_the_flush], and there is no such
parameter.
"""

import gc

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`persistent_to_detached`"


def main() -> None:
    engine = new_library()
    fired: list[object] = []

    def heard(session: Session, book: Book) -> None:
        fired.append(inspect(book).identity)

    with Session(engine) as session:
        event.listen(session, "persistent_to_detached", heard)
        books = session.scalars(select(Book).order_by(Book.id)).all()
        session.rollback()
        session.refresh(books[0])
        session.commit()
        print("rollback() and commit():", fired)
        #> rollback() and commit(): []
        session.expunge(books[0])
        print("expunge():", fired)
        #> expunge(): [(1,)]
        make_transient(books[1])
        print("make_transient():", fired)
        #> make_transient(): [(1,), (2,)]
    print("close():", fired)
    #> close(): [(1,), (2,), (3,), (4,)]

    fired.clear()
    beowulf = session.get(Book, 4)  # the closed session can be used again
    del session
    gc.collect()
    print(state_of(beowulf), fired)
    #> detached []


if __name__ == "__main__":
    main()
