"""`Book.author == ursula` works with a detached object if its key was loaded when you wrote it.

The comparison takes the key of `ursula`, and remembers it if it expires later. If the key was
expired before, the statement fails: with a `StatementError` whose `orig` is an
`InvalidRequestError`, not with `DetachedInstanceError`. `Author.books.contains(book)` needs the
foreign key of the book in the same way.

Compare the columns instead: `Book.author_id == author_id`. The key of the expired object is in
[`inspect(author).identity`][snippets.detachment.load_anew_by_identity], a tuple.
"""

from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "a detached object in a query"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        loaded = session.get(Author, 1)
    by_loaded = select(Book.title).where(Book.author == loaded)

    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        kindred = session.get(Book, 3)
        written_before = select(Book.title).where(Book.author == ursula)
        session.commit()  # expires all
    written_after = select(Book.title).where(Book.author == octavia)
    containing = select(Author).where(Author.books.contains(kindred))

    with Session(engine) as session:
        print("loaded:", session.scalars(by_loaded.order_by(Book.id)).all())
        #> loaded: ['The Dispossessed', 'Lavinia']
        print("expired:", session.scalars(written_before.order_by(Book.id)).all())
        #> expired: ['The Dispossessed', 'Lavinia']
        try:
            session.scalars(written_after)
        except StatementError as error:
            print(type(error.orig).__name__, error.orig)
            #> InvalidRequestError Can't resolve value for column author.id on object <Author at 0x...>; the object is detached and the value was expired
        try:
            session.scalars(containing)
        except StatementError as error:
            print(error.orig)
            #> Can't resolve value for column book.author_id on object <Book at 0x...>; the object is detached and the value was expired


if __name__ == "__main__":
    main()
