"""`pending_to_persistent` fires within the flush, when the object has its primary key and identity.

All INSERTs of that flush are done, nothing is committed, and the transaction may still
be rolled back. The object is persistent; its history is already empty, so what was
written shows only in `before_flush` and `after_flush`.

It fires for what a flush inserts. It is silent for detached objects that are added, for
[`bulk_save_objects()`][snippets.states.bulk_save_adds_nothing], and for `insert(Book)`:
an object that this returns fires `loaded_as_persistent`.
"""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    seen: list[object] = []

    def persistent(session: Session, book: Book) -> None:
        state = inspect(book)
        seen.extend([state.persistent, state.identity, state.modified])

    with Session(engine) as session:
        event.listen(session, "pending_to_persistent", persistent)
        session.add(Book(title="Walden"))
        print(seen)
        #> []
        session.flush()
        print(*seen)
        #> True (5,) False

        session.commit()
        print(len(seen))
        #> 3


if __name__ == "__main__":
    main()
