"""With `back_populates`, a new child of a deleted parent is INSERTed with the parent's key.

The flush takes the parent from the children that it knew before, and writes those that were
added since as if the parent stayed, children with a row as well. SQLite does not check
foreign keys by default, so the new row refers to an author that is gone. A database that
checks them refuses the DELETE, or, with ON DELETE CASCADE, deletes the new row as well.

A delete cascade [leaves out what is pending][snippets.states.delete_cascade_skips_pending], and
does not help.

Call `session.expunge(dawn)` before the flush, or take the child out of the collection
and give it another parent.
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
        lavinia = session.get(Book, 2)
        ursula.books.append(dawn)
        session.delete(ursula)
        session.flush()
        print(state_of(ursula))
        #> deleted
        print("old child:", state_of(lavinia), "author_id:", lavinia.author_id)
        #> old child: persistent author_id: None
        print("new child:", state_of(dawn), "author_id:", dawn.author_id)
        #> new child: persistent author_id: 1


if __name__ == "__main__":
    main()
