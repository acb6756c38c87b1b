"""`detached_to_persistent` fires at once when a detached object is added, or passed to `delete()`.

No flush is needed and no SQL is emitted: the identity key makes the object persistent.
The event says nothing about whether the row exists. In the case of `delete()` the
object is not marked yet when the event fires.

`merge()` does not fire it, for it loads or makes another object. With `load=False` that
other object [enters the session by this
event][snippets.merge.merge_load_false_fires_attach_events].
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def persistent(session: Session, book: Book) -> None:
        fired.append(f"{book.title} {book in session.deleted}")

    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
    with Session(engine) as session:
        event.listen(session, "detached_to_persistent", persistent)
        sql = sql_log(engine)
        session.add(kindred)
        session.delete(beowulf)
        print(fired, beowulf in session.deleted)
        #> ['Kindred False', 'Beowulf False'] True
        print(sql)
        #> []


if __name__ == "__main__":
    main()
