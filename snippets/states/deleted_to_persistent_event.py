"""`deleted_to_persistent` fires at a rollback, even for an object that was only marked.

Here it fires for the object that the flush deleted, and for the one that `delete()` only
marked: for this one, `persistent_to_deleted` has not fired. A listener that counts one event
against the other goes wrong.

Note: the docstring of `SessionEvents.deleted_to_persistent` says that it fires only for objects
"deleted successfully in a flush".
"""

from functools import partial

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`deleted_to_persistent`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def heard(name: str, session: Session, book: Book) -> None:
        fired.append(f"{name} {book.title}")

    with Session(engine) as session:
        for name in ("persistent_to_deleted", "deleted_to_persistent"):
            event.listen(session, name, partial(heard, name))
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        session.delete(beowulf)
        session.flush()
        session.delete(kindred)  # a mark
        session.rollback()
        for line in sorted(fired):
            print(line)
            #> deleted_to_persistent Beowulf
            #> deleted_to_persistent Kindred
            #> persistent_to_deleted Beowulf


if __name__ == "__main__":
    main()
