"""`rollback()` makes objects that were new in the transaction transient, and they keep their values.

That holds for pending objects and for flushed ones. They leave the session and lose
their identity key, for their rows are gone. But what the flush wrote into them stays:
the generated primary key, defaults, the foreign key to a parent. Adding such an object
again INSERTs that very key, which the database may have given to another row by then.

Before adding it again, set the key to `None`, or make a new object.
`inspect(book).has_identity`, not `book.id`, tells whether it has a row.

SQLAlchemy's documentation:
[Rolling Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        session.rollback()
        print(inspect(walden).transient, walden.id, walden.title)
        #> True 5 Walden

        sql = sql_log(engine)
        session.add(walden)
        session.flush()
        print(sql[0].partition(" VALUES")[0])
        #> INSERT INTO book (id, title, author_id)

        session.rollback()
        walden.id = None
        session.add(walden)
        session.flush()
        print(sql[1].partition(" VALUES")[0])
        #> INSERT INTO book (title, author_id)


if __name__ == "__main__":
    main()
