"""`refresh(book)` between `book.author = ursula` and the flush may leave the book without an author.

The assignment also changed the `books` of both authors, by way of `back_populates`. `refresh()`
takes back the book's part alone, and the next flush writes the foreign key from the
collections: Ursula's alone gives her key, Octavia's alone gives NULL. If both are left, it is
chance which one wins. With delete-orphan [the row may be
deleted][snippets.refresh.refresh_after_a_move_deletes].

Call `session.flush()` before the refresh. To take the move back, roll back, or expire the book
and both collections in place of the refresh.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library

LABEL = "`refresh()` after a move to another parent"


def main() -> None:
    engine = new_library()
    by_key = select(Author).options(selectinload(Author.books)).order_by(Author.id)
    for expired in ("Octavia", "Ursula", "Ursula and Octavia"):
        with Session(engine) as session:
            authors = session.scalars(by_key).all()
            kindred = session.get(Book, 3)
            kindred.author = authors[0]
            for author in authors:
                if author.name in expired:
                    session.expire(author, ["books"])
            session.refresh(kindred)
            print(f"without the books of {expired}: author {kindred.author_id}")
            #> without the books of Octavia: author 1
            #> without the books of Ursula: author None
            #> without the books of Ursula and Octavia: author 2

    with Session(engine) as session:
        ursula, octavia = session.scalars(by_key).all()
        kindred = session.get(Book, 3)
        kindred.author = ursula
        session.flush()
        session.refresh(kindred)
        print(f"flushed before: {kindred.author.name}, not {octavia.name}")
        #> flushed before: Ursula, not Octavia

    with Session(engine) as session:
        ursula = session.scalars(by_key.limit(1)).one()
        kindred = session.get(Book, 3)
        kindred.author = ursula
        session.refresh(kindred)
        print("Octavia not in the session: author", kindred.author_id)
        #> Octavia not in the session: author 1


if __name__ == "__main__":
    main()
