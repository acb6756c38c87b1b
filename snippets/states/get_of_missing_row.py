"""`Session.get()` of an expired object whose row is gone returns `None` and calls the object deleted.

The load that finds no row raises `ObjectDeletedError` upon attribute access, but
`get()` handles it: it takes the object out of the identity map, sets `was_deleted`, and
fires `persistent_to_deleted`. No DELETE is emitted. From then on the object behaves
like one that this session deleted: the commit detaches it, a rollback makes it
persistent again.

So `get()` is a way to ask whether an object's row still exists: expire the object, then
`get()` it by `inspect(book).identity`.
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.expire(beowulf)
        state = inspect(beowulf)
        print(session.get(Book, 4), state.deleted, state.was_deleted)
        #> None True True

        session.rollback()
        print(state.persistent, state.was_deleted)
        #> True False
        print(session.get(Book, 4) is beowulf)
        #> True


if __name__ == "__main__":
    main()
