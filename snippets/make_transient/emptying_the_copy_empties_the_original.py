"""With `back_populates`, emptying a made-transient object's loaded list can take the children away.

The object is transient, but its books are in the session. Replacing the list takes them out of it,
which sets `book.author` to None, and the next flush writes NULL. In the first case the books
stay: their unloaded author is `again` now, not the transient object. With the `delete-orphan`
cascade [the rows are deleted][snippets.states.orphan_is_deleted_at_flush], in the first case that
of a book with another change.

To empty the collection and leave the books alone, expire it before `make_transient()`.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library

LABEL = "emptying the copy's collection"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print([book.author_id for book in ursula.books])
        #> [1, 1]
        make_transient(ursula)
        again = session.get(Author, 1)
        ursula.books = []
        session.commit()
        print("the row was loaded again:", [book.author_id for book in again.books])
        #> the row was loaded again: [1, 1]

        make_transient(again)
        again.books = []
        session.commit()
        print([session.get(Book, 1).author_id, session.get(Book, 2).author_id])
        #> [None, None]

        octavia = session.get(Author, 2)
        print([book.author_id for book in octavia.books])
        #> [2]
        session.expire(octavia, ["books"])
        make_transient(octavia)
        octavia.books = []
        session.commit()
        print("expired before:", [session.get(Book, 3).author_id])
        #> expired before: [2]


if __name__ == "__main__":
    main()
