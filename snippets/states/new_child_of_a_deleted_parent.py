"""With `back_populates`, a new child is INSERTed with the key of a parent deleted in the same flush.

The flush clears the foreign keys of the children that it knew before, and gives the new one the
parent's key. On SQLite, which checks no foreign keys by default, the new row refers to an author
that is gone; PostgreSQL and MariaDB refuse the DELETE. A delete cascade [leaves out what is
pending][snippets.states.delete_cascade_skips_pending].

Flush before you delete, and the new child is treated as the others are.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a new child of a deleted parent"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, dawn = session.get(Author, 1), Book(title="Dawn")
        lavinia, emma = session.get(Book, 2), Book(title="Emma")
        ursula.books.append(dawn)
        session.delete(ursula)
        session.flush()
        print(state_of(ursula))
        #> deleted
        print("old child:", state_of(lavinia), "author_id:", lavinia.author_id)
        #> old child: persistent author_id: None
        print("new child:", state_of(dawn), "author_id:", dawn.author_id)
        #> new child: persistent author_id: 1
        session.rollback()

        ursula.books.append(emma)
        session.flush()
        session.delete(ursula)
        session.flush()
        print("flushed before:", state_of(emma), "author_id:", emma.author_id)
        #> flushed before: persistent author_id: None


if __name__ == "__main__":
    main()
