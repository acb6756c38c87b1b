"""`refresh(book)` does not take back `book.author = ursula`, since `ursula.books` keeps the book.

The assignment changed two objects: `book.author`, and by way of `back_populates` the
collection `ursula.books`. Refreshing or expiring the book discards the first. The
collection keeps its addition, and the next flush writes the foreign key from it: with
autoflush on, that of the refresh itself. (A collection that is not loaded keeps it since 2.0.19,
but not for a relationship of a class to itself.)

If the book had an author before who is in the session, [the flush writes the new author or
NULL, by chance][snippets.refresh.refresh_after_a_move]. Call `session.flush()` before the refresh.

To take the change back, roll back, or assign the old value and flush. Or expire both sides,
here the book and `ursula.books`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`refresh()` after `book.author = ...`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        print(len(ursula.books), "books; author", beowulf.author_id)
        #> 2 books; author None

        beowulf.author = ursula
        session.refresh(beowulf)
        print(len(ursula.books), "books; author", beowulf.author_id)
        #> 3 books; author 1

        beowulf.author = None
        session.flush()
        print(len(ursula.books), "books; author", beowulf.author_id)
        #> 2 books; author None

        beowulf.author = ursula
        session.expire(beowulf)
        session.expire(ursula, ["books"])
        session.commit()
        print(len(ursula.books), "books; author", beowulf.author_id)
        #> 2 books; author None


if __name__ == "__main__":
    main()
