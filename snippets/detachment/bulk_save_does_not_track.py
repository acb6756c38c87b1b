"""`bulk_save_objects()` writes columns, no relationships, and by default leaves a pending object so.

Appending to `ursula.books` has already put the book into the session. `bulk_save_objects()` INSERTs
it without its author, and does not tell the session. The commit INSERTs it again, complete. With
`return_defaults=True` it gives the object [an identity
key][snippets.states.bulk_save_adds_nothing].

Use `session.add_all()` instead. Or set the foreign key column, `author_id=1`, in place of the
relationship, and keep the object out of the session.

SQLAlchemy's documentation: [ORM Bulk INSERT Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-insert).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`bulk_save_objects()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        malafrena = Book(title="Malafrena")
        ursula.books.append(malafrena)
        session.bulk_save_objects([malafrena])
        print(state_of(malafrena))
        #> pending

        session.commit()
        saved = select(Book).where(Book.title == "Malafrena").order_by(Book.id)
        print([book.author_id for book in session.scalars(saved)])
        #> [None, 1]
        session.bulk_save_objects([Book(title="Tehanu", author_id=1)])
        print(session.scalar(select(Book).where(Book.title == "Tehanu")).author_id)
        #> 1


if __name__ == "__main__":
    main()
