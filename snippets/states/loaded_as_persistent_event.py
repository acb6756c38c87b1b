"""`loaded_as_persistent` fires when a load makes an object, not when it refreshes one.

Here `get()` fires it once; `refresh()`, and the reload after the commit, do not. When the object
was let go and its row is loaded again, a new object is made, and the event fires again.

Do not refresh the object within the listener, nor read what is not loaded: that [disturbs the
load][snippets.errors.load_listener_that_refreshes] that is going on.

SQLAlchemy's documentation:
[SessionEvents.loaded_as_persistent()](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.SessionEvents.loaded_as_persistent).
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`loaded_as_persistent`"


def main() -> None:
    engine = new_library()
    fired: list[str] = []

    def loaded(session: Session, book: Book) -> None:
        fired.append(book.title)

    with Session(engine) as session:
        event.listen(session, "loaded_as_persistent", loaded)
        kindred = session.get(Book, 3)
        session.refresh(kindred)
        session.commit()
        print(kindred.title, fired)
        #> Kindred ['Kindred']

        del kindred
        session.get(Book, 3)
        print(fired)
        #> ['Kindred', 'Kindred']


if __name__ == "__main__":
    main()
