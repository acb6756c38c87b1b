"""`no_autoflush` and `autoflush=False` do not stop `commit()` and `begin_nested()` from flushing.

They only stop the flush before a SELECT. A commit writes all that is unflushed, and there
is no option against it; [a savepoint][snippets.states.begin_nested_flushes] does so
before it begins. So `no_autoflush` is no way to keep an object out of the database, nor
to discard a change.

To keep an object out, do not add it, or `session.expunge()` it. To discard changes,
`session.expire(author)` or `session.rollback()`.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.scalars(select(Book)).all()
        print(inspect(walden).pending)
        #> True

        with session.no_autoflush:
            session.commit()
        print(inspect(walden).persistent)
        #> True


if __name__ == "__main__":
    main()
