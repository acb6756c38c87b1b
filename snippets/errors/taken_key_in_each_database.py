"""A value that is taken raises `IntegrityError` at the flush, in words of the database's own.

SQLite says "UNIQUE constraint failed", PostgreSQL "duplicate key value violates unique
constraint", MariaDB "Duplicate entry". The session needs a `rollback()` before it is used again.

If the key is that of an existing row, change that row: `session.get()`, or `session.merge()`.
If others insert at the same time, use
[an upsert][snippets.merge.merge_is_no_upsert] or [a
savepoint][snippets.states.savepoint_contains_failed_flush].

SQLAlchemy's documentation:
[IntegrityError](https://docs.sqlalchemy.org/en/21/errors.html#error-gkpj).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "UNIQUE, in each database's words"

TEXTS = {
    "sqlite": "UNIQUE constraint failed: book.id",
    "postgresql": "duplicate key value violates unique constraint",
    "mysql": "Duplicate entry '4' for key",
}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.add(Book(id=4, title="Beowulf"))
        try:
            session.flush()
        except IntegrityError as error:
            print(TEXTS[engine.dialect.name] in str(error.orig))
            #> True
        print("usable before a rollback:", session.is_active)
        #> usable before a rollback: False
        session.rollback()
        print("usable after it:", session.is_active)
        #> usable after it: True


if __name__ == "__main__":
    main()
