"""`pending_to_persistent` fires within the flush, when the object has its primary key and identity.

All INSERTs of that flush are done, and the transaction may still be rolled back. The object is not
modified any more: read what was written in `after_flush`, which comes before.

`insert(Book)` and [`bulk_save_objects()`][snippets.states.bulk_save_adds_nothing] do not fire it.
"""

from sqlalchemy import event, insert, inspect
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

    def flushed(session: Session, context: object) -> None:
        for book in session.new:
            print("after_flush:", inspect(book).attrs.title.history.added)
            #> after_flush: ['Walden']

    with Session(engine) as session:
        event.listen(session, "pending_to_persistent", heard)
        event.listen(session, "after_flush", flushed)
        session.add(Book(title="Walden"))
        session.flush()
        print("flush():", fired)
        #> flush(): ['persistent (5,) modified: False']
        session.execute(insert(Book).values(title="Emma"))
        session.commit()
        print("insert(Book) and commit():", len(fired), "event so far")
        #> insert(Book) and commit(): 1 event so far


if __name__ == "__main__":
    main()
