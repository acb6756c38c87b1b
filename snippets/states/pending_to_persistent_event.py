"""`pending_to_persistent` fires within the flush, when the object has its primary key and identity.

All INSERTs of that flush are done, nothing is committed, and the transaction may still
be rolled back. The object is persistent, and its history is already empty: read what
was written in `before_flush` or `after_flush`.

The event fires for what a flush inserts. It is silent for detached objects that are
added, for [`bulk_save_objects()`][snippets.states.bulk_save_adds_nothing], and for
`insert(Book)`.
"""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`pending_to_persistent`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(session: Session, book: Book) -> None:
        state = inspect(book)
        fired.append(f"{state_of(book)} {state.identity} modified: {state.modified}")

    with Session(engine) as session:
        event.listen(session, "pending_to_persistent", heard)
        session.add(Book(title="Walden"))
        print("add():", fired)
        #> add(): []
        session.flush()
        print("flush():", fired)
        #> flush(): ['persistent (5,) modified: False']
        session.commit()
        print("commit():", len(fired), "event so far")
        #> commit(): 1 event so far


if __name__ == "__main__":
    main()
