"""`flush()` writes and gives a new object its key; until `commit()`, `rollback()` takes the rows back.

The flush sends the INSERT within the transaction, and the generated primary key can be read. The
rollback takes the row back; [the attribute keeps the
key][snippets.states.rollback_makes_new_transient]. `commit()` flushes what is left and ends the
transaction: the row stays.

Call `flush()` where you need a key, or an error, before the end. Otherwise `commit()` is enough.

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "flush or commit: what each does"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        dawn = Book(title="Dawn")
        session.add(dawn)
        print("id:", dawn.id)
        #> id: None
        session.flush()
        print("id:", dawn.id)
        #> id: 5
        session.rollback()
        print("row:", session.get(Book, 5))
        #> row: None

        session.add(Book(id=6, title="Imago"))
        session.commit()

    with Session(engine) as session:
        print("row:", session.get(Book, 6).title)
        #> row: Imago


if __name__ == "__main__":
    main()
