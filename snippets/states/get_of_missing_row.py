"""`Session.get()` of an expired object whose row is gone returns `None` and makes it deleted.

Reading an attribute would raise `ObjectDeletedError`. `get()` handles that: it takes
the object out of the identity map, sets `was_deleted`, and fires
[`persistent_to_deleted`][snippets.states.persistent_to_deleted_event]. No DELETE is
emitted. From then on the object is like one that this session deleted: by default the
commit detaches it, and a rollback makes it persistent again.

It has to be expired. If it is not, `get()` returns it without asking, and with
`populate_existing=True` returns `None` but leaves it persistent.

So `get()` is a way to ask whether an object's row still exists: `session.expire(book)`,
which discards its unflushed changes, then `session.get(Book, inspect(book).identity)`.
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        state = inspect(beowulf)
        print(session.get(Book, 4, populate_existing=True), state.persistent)
        #> None True

        session.expire(beowulf)
        print(session.get(Book, 4), state.deleted, state.was_deleted)
        #> None True True

        session.rollback()
        print(state.persistent, state.was_deleted)
        #> True False
        print(session.get(Book, 4) is beowulf)
        #> True


if __name__ == "__main__":
    main()
