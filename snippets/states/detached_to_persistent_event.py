"""`detached_to_persistent` fires at once when a detached object is added, or passed to `delete()`.

No flush is needed. In the case of `delete()` the object is not marked yet when the event fires.
`merge()` does not fire it here; [with `load=False` it
does][snippets.merge.merge_load_false_fires_attach_events].
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`detached_to_persistent`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(session: Session, book: Book) -> None:
        fired.append(f"{book.title}, marked: {book in session.deleted}")

    with Session(engine) as session:
        kindred, beowulf = session.get(Book, 3), session.get(Book, 4)

    with Session(engine) as session:
        event.listen(session, "detached_to_persistent", heard)
        session.merge(kindred)
        print("merge():", fired)
        #> merge(): []
        session.expunge_all()
        session.add(kindred)
        print(fired)
        #> ['Kindred, marked: False']
        session.delete(beowulf)
        print(fired[1])
        #> Beowulf, marked: False
        print("marked:", beowulf in session.deleted)
        #> marked: True


if __name__ == "__main__":
    main()
