"""`persistent_to_deleted` fires when the row is deleted by the flush, not at `Session.delete()`.

`delete()` of a persistent object fires nothing, for the object stays persistent. The
event also fires for objects deleted by cascade or [as
orphans][snippets.states.orphan_is_deleted_at_flush], for objects in the session that a
bulk `delete(Book)` synchronizes, and when [`get()` finds a row
gone][snippets.states.get_of_missing_row]. In that last case the attributes cannot be
read any more: the listener has `inspect(book).identity`.

To step in before the DELETE, listen for `before_flush` and look into `session.deleted`,
which lacks the orphans.
"""

from sqlalchemy import delete, event, inspect, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    fired: list[int] = []

    def deleted(session: Session, book: Book) -> None:
        fired.extend(inspect(book).identity or ())

    with Session(engine) as session:
        event.listen(session, "persistent_to_deleted", deleted)
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        lavinia = session.get(Book, 2)
        session.delete(beowulf)
        print(fired)
        #> []
        session.flush()
        print(fired)
        #> [4]

        session.execute(delete(Book).where(Book.id == 3))
        print(fired, inspect(kindred).deleted)
        #> [4, 3] True

        session.execute(text("DELETE FROM book WHERE id = 2"))
        session.expire(lavinia)
        session.get(Book, 2)
        print(fired, inspect(lavinia).deleted)
        #> [4, 3, 2] True


if __name__ == "__main__":
    main()
