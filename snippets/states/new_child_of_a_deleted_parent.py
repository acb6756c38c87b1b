"""With `back_populates`, a new child of a deleted parent is INSERTed with the parent's key.

The flush clears the foreign keys of the children that it knew before, and writes those
that were added since with the parent's key, as if the parent stayed. SQLite does not
check foreign keys by default, so the new row refers to an author that is gone. A
database that checks them refuses the DELETE, or, with ON DELETE CASCADE, deletes the
new row as well.

A delete cascade [leaves out what is
pending][snippets.states.delete_cascade_skips_pending], and does not help.

Flush before you delete, and the new child is treated as the others are. Or call
`session.expunge(dawn)`. Or give the child another parent first.
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
