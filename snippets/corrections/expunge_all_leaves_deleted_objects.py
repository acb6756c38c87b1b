"""`expunge_all()` leaves an object deleted whose DELETE was flushed; `expunge(obj)` detaches it.

Here the rollback still reaches it, and makes it persistent in a session that was
emptied before. `close()` [leaves it deleted,
too][snippets.detachment.close_leaves_deleted_objects_deleted].

Call `expunge()` for the object itself.

Note: the docstring of `Session.expunge_all()` calls it "equivalent to calling
`expunge(obj)` on all objects in this Session".
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`expunge_all()` and deleted objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
        session.delete(kindred)
        session.delete(beowulf)
        session.flush()

        session.expunge(kindred)
        session.expunge_all()
        print(state_of(kindred), state_of(beowulf))
        #> detached deleted

        session.rollback()
        print(state_of(kindred), state_of(beowulf))
        #> detached persistent


if __name__ == "__main__":
    main()
