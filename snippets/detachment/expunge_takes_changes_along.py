"""`expunge()` takes changed column values and the delete mark of an object out of the session.

Here the commit sends no UPDATE for Ursula and no DELETE for Beowulf. Her change stays recorded, and
[is written after an `add()`][snippets.detachment.add_keeps_detached_changes]; the delete mark is
gone. Octavia's change was flushed before, and is committed. What was removed from a collection [may
be written still][snippets.detachment.expunge_leaves_collection_changes].

If a change is to be saved, call `flush()` before `expunge()`.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`expunge()` with unflushed changes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        beowulf = session.get(Book, 4)
        octavia.name = "Octavia E."
        session.flush()
        ursula.name = "Ursula K."
        session.delete(beowulf)

        session.expunge(octavia)
        session.expunge(ursula)
        session.expunge(beowulf)
        session.commit()

        print(session.scalars(select(Author.name).order_by(Author.id)).all())
        #> ['Ursula', 'Octavia E.']
        print(session.get(Book, 4).title)
        #> Beowulf
        print(inspect(ursula).modified)
        #> True
        session.add(beowulf)
        print(beowulf in session.deleted)
        #> False


if __name__ == "__main__":
    main()
