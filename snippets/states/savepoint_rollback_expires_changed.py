"""Rolling back a savepoint expires the objects changed within it, and leaves the others loaded.

The object added within becomes transient, the one deleted within persistent. What was changed since
the savepoint is expired, flushed or not. What was changed before keeps its values, for
[`begin_nested()`][snippets.states.begin_nested_flushes] has flushed it; so does what was [merely
loaded within][snippets.refresh.savepoint_rollback_expires_only_changed], or merely deleted.

The session has to know of the change: [a bulk UPDATE by primary
key][snippets.states.bulk_update_outlives_savepoint] leaves its value on the object.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "what a savepoint's rollback expires"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book).order_by(Book.id)).all()
        walden = Book(title="Walden")
        books[0].title = "before"
        with session.begin_nested() as savepoint:
            books[1].title = "within"
            session.delete(books[3])
            session.add(walden)
            session.flush()
            print("new:", state_of(walden), "deleted:", state_of(books[3]))
            #> new: persistent deleted: deleted
            books[2].title = "not flushed"
            savepoint.rollback()
        print("new:", state_of(walden), "deleted:", state_of(books[3]))
        #> new: transient deleted: persistent
        print("expired:", [inspect(book).expired for book in books])
        #> expired: [False, True, True, False]
        print([book.title for book in books])
        #> ['before', 'Lavinia', 'Kindred', 'Beowulf']


if __name__ == "__main__":
    main()
