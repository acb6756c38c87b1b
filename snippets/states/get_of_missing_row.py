"""`Session.get()` of an expired object whose row is gone returns `None` and makes it deleted.

`get()` takes the object out of the identity map and sets `was_deleted`; no DELETE is emitted. A
rollback makes it persistent again. If the object is not expired as a whole, `get()` [returns it
without asking][snippets.states.get_uses_identity_map]; with `populate_existing=True`, or a row
lock, it returns `None` and leaves the object persistent.

To ask whether the row still exists: `session.expire(book)`, which [discards unflushed
changes][snippets.refresh.expire_discards_changes], then `session.get(Book,
inspect(book).identity)`.
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "is the row still there?"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        print(session.get(Book, 4, populate_existing=True), state_of(beowulf))
        #> None persistent

        session.expire(beowulf)
        print(session.get(Book, 4), state_of(beowulf))
        #> None deleted
        print("was_deleted:", inspect(beowulf).was_deleted)
        #> was_deleted: True

        session.rollback()
        print(state_of(beowulf), "was_deleted:", inspect(beowulf).was_deleted)
        #> persistent was_deleted: False
        print(session.get(Book, 4) is beowulf)
        #> True


if __name__ == "__main__":
    main()
