"""Flush after `delete()`: only the flush fires the event."""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

gone: list[str] = []


def heard(session: Session, book: Book) -> None:
    gone.append(book.title)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    event.listen(session, "persistent_to_deleted", heard)
    beowulf = session.get(Book, 4)
    # before
    session.delete(beowulf)
    print("heard of:", gone)
    #> heard of: []
    # after
    session.delete(beowulf)
    session.flush()
    print("heard of:", gone)
    #> heard of: ['Beowulf']
    session.close()


if __name__ == "__main__":
    main()
