"""Rolling back a savepoint expires the objects changed within it, and leaves the others loaded.

New objects become transient, deleted ones persistent, as by a full rollback. But only
what was changed since the savepoint is expired, flushed or not. What was changed before
it was flushed by [`begin_nested()`][snippets.states.begin_nested_flushes] and keeps its
values. So do objects that were [merely loaded
within][snippets.refresh.savepoint_rollback_expires_only_changed], and an object whose
deletion is undone.

Releasing the savepoint [expires
nothing][snippets.states.released_savepoint_saves_nothing].

SQLAlchemy's documentation:
[Using SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book).order_by(Book.id)).all()
        books[0].title = "before"
        with session.begin_nested() as savepoint:
            books[1].title = "within"
            session.flush()
            books[2].title = "not flushed"
            session.delete(books[3])
            walden = Book(title="Walden")
            session.add(walden)
            savepoint.rollback()

        print([inspect(book).expired for book in books])
        #> [False, True, True, False]
        print([book.title for book in books])
        #> ['before', 'Lavinia', 'Kindred', 'Beowulf']
        print(inspect(walden).transient, inspect(books[3]).persistent)
        #> True True


if __name__ == "__main__":
    main()
