"""`expunge()` takes an object's unflushed changes and its delete mark out of the session.

What was not flushed before is not written by this session any more: no UPDATE for
the changed object, no DELETE for the one marked with `delete()`. The changes stay
recorded on the object and are written if it is added again; the delete mark is
dropped for good.

SQL that a flush has emitted already is not taken back: the commit keeps it. If the
change is to be saved, call `flush()` or `commit()` before `expunge()`.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        beowulf = session.get(Book, 4)
        octavia.name = "Octavia E."
        session.flush()
        ursula.name = "Ursula K."
        session.delete(beowulf)
        for thing in (octavia, ursula, beowulf):
            session.expunge(thing)
        session.commit()

        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula', 'Octavia E.']
        print(session.scalars(select(Book.title).where(Book.id == 4)).all())
        #> ['Beowulf']
        print(inspect(ursula).modified, inspect(beowulf).was_deleted)
        #> True False


if __name__ == "__main__":
    main()
