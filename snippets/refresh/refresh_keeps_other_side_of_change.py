"""`refresh(book)` does not take back `book.author = ursula`, since `ursula.books` keeps the book.

The assignment also put the book into `ursula.books`, by way of `back_populates`. Refreshing or
expiring the book leaves it there, and the next flush writes the foreign key: here the refresh's
own autoflush.

Call `session.flush()` before the refresh: with the old author in the session [NULL may be
written][snippets.refresh.refresh_after_a_move] otherwise. To take the change back, roll back,
or assign the old value in place of the refresh. Expiring does it only together with the
authors' collections, here `ursula.books`.
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
