"""Emptying a loaded collection after `make_transient()` takes the children from the original's row.

The object is transient, its loaded children are not: they are persistent, and the same
objects that the session holds. Removing a book from the list sets `book.author` to None
through `back_populates`, and the next flush writes NULL, though the transient object was
never added. Without `back_populates` NULL is written when that object is added and
flushed. With the `delete-orphan` cascade [the rows are
deleted][snippets.states.orphan_is_deleted_at_flush].

To empty the collection without touching the children, call
`session.expire(ursula, ["books"])` before `make_transient()`.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print([book.author_id for book in ursula.books])
        #> [1, 1]
        make_transient(ursula)
        ursula.books = []
        session.commit()
        print(inspect(ursula).transient)
        #> True
        print(session.get(Book, 1).author_id, session.get(Book, 2).author_id)
        #> None None

        octavia = session.get(Author, 2)
        print(len(octavia.books))
        #> 1
        session.expire(octavia, ["books"])
        make_transient(octavia)
        octavia.books = []
        session.commit()
        print(session.get(Book, 3).author_id)
        #> 2


if __name__ == "__main__":
    main()
