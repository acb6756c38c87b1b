"""An ORM UPDATE or DELETE leaves loaded relationships as they are; `expire_all()` renews them.

The UPDATE sets `author_id`, a column. `kindred.author` and `ursula.books` were loaded before, and
stay, as [after an assignment][snippets.states.foreign_key_leaves_relationship]. The deleted object
stays in the collection.

Call `session.expire_all()` after the statement, or `session.expire(ursula, ["books"])` for one
collection; both discard [unflushed changes][snippets.refresh.expire_discards_changes]. Or change
objects instead: `ursula.books.append(kindred)`.

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "relationships stay stale"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, kindred = session.get(Author, 1), session.get(Book, 3)
        print(len(ursula.books), kindred.author.name)
        #> 2 Octavia

        session.execute(update(Book).where(Book.id == 3).values(author_id=1))
        print(kindred.author_id, kindred.author.name, len(ursula.books))
        #> 1 Octavia 2
        session.expire_all()
        print(kindred.author_id, kindred.author.name, len(ursula.books))
        #> 1 Ursula 3

        session.execute(delete(Book).where(Book.id == 3))
        print(kindred in session, kindred in ursula.books)
        #> False True


if __name__ == "__main__":
    main()
