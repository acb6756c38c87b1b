"""In `before_flush`, `session.dirty` may lack children whose foreign keys the flush will set.

The flush itself clears the foreign keys of a deleted parent's children. A listener that stamps
or counts changes misses them in `before_flush` here, and finds them in `session.dirty` in
`after_flush`. With `back_populates`, as here, a child that is taken out of a collection is in
`session.dirty` at once.
"""

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`before_flush` and foreign keys"


def main() -> None:
    engine = new_library()
    named: list[str] = []

    def note(session: Session, *rest: object) -> None:
        named.append(" ".join(sorted(type(obj).__name__ for obj in session.dirty)))

    with Session(engine) as session:
        event.listen(session, "before_flush", note)
        event.listen(session, "after_flush", note)
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        session.delete(ursula)
        session.flush()
        print("deleted a parent, before:", named[0] or "none", "- after:", named[1])
        #> deleted a parent, before: none - after: Book Book

        octavia.books.pop()
        session.flush()
        print("took a child out, before:", named[2], "- after:", named[3])
        #> took a child out, before: Author Book - after: Author Book


if __name__ == "__main__":
    main()
