"""`persistent_to_deleted` fires when the row is deleted by the flush, not at `Session.delete()`.

The event also fires for loaded objects that a bulk `delete(Book)` removes, if it synchronizes the
session as it does by default, and when [`get()` finds a row
gone][snippets.states.get_of_missing_row].

To step in before the DELETE, listen for `before_flush` and look into `session.deleted`, which lacks
[the orphans][snippets.states.orphan_is_deleted_at_flush]; the mapper event
[`before_delete`][snippets.states.before_delete_sees_orphans] has them.
"""

from sqlalchemy import delete, event, inspect, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`persistent_to_deleted`"


def main() -> None:
    engine = new_library()
    fired: list[object] = []

    def heard(session: Session, book: Book) -> None:
        fired.append(inspect(book).identity)

    with Session(engine) as session:
        event.listen(session, "persistent_to_deleted", heard)
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        lavinia = session.get(Book, 2)
        session.delete(beowulf)
        print("delete():", fired)
        #> delete(): []
        session.flush()
        print("flush():", fired)
        #> flush(): [(4,)]

        session.execute(delete(Book).where(Book.id == kindred.id))
        print("delete(Book):", fired)
        #> delete(Book): [(4,), (3,)]

        session.execute(text("DELETE FROM book WHERE id = 2"))
        session.expire(lavinia)
        session.get(Book, 2)
        print("get():", fired)
        #> get(): [(4,), (3,), (2,)]


if __name__ == "__main__":
    main()
