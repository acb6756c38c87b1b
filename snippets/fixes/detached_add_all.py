"""Use `add_all()`, which writes relationships and tells the session."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    rows = select(Book.title, Book.author_id).where(Book.id > 4).order_by(Book.id)
    # before
    tehanu = Book(title="Tehanu")
    ursula.books.append(tehanu)
    session.bulk_save_objects([tehanu])
    print(session.execute(rows).all())
    #> [('Tehanu', None), ('Tehanu', 1)]
    session.rollback()
    # after
    tehanu = Book(title="Tehanu", author=ursula)
    session.add_all([tehanu])
    session.commit()
    print(session.execute(rows).all())
    #> [('Tehanu', 1)]
    session.close()


if __name__ == "__main__":
    main()
