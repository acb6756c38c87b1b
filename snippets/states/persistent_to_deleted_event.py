"""`persistent_to_deleted` fires when the row is deleted by the flush, not at `Session.delete()`.

`delete()` of a persistent object fires nothing, for the object stays persistent. The
event also fires for objects deleted by cascade or as orphans, for objects in the
session that a bulk `delete(Book)` synchronizes, and when
[`get()` finds a row gone][snippets.states.get_of_missing_row].

To step in before the DELETE, listen for `before_flush` and look into `session.deleted`,
which lacks the orphans.
"""

from sqlalchemy import delete, event, inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def deleted(session: Session, book: Book) -> None:
        fired.append(book.title)

    with Session(engine) as session:
        event.listen(session, "persistent_to_deleted", deleted)
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        session.delete(beowulf)
        print(fired)
        #> []
        session.flush()
        print(fired)
        #> ['Beowulf']

        session.execute(delete(Book).where(Book.id == 3))
        print(fired, inspect(kindred).deleted)
        #> ['Beowulf', 'Kindred'] True


if __name__ == "__main__":
    main()
