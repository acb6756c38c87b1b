"""Pass the session down, for one connection, and leave commit and rollback to the request."""

from sqlalchemy import Engine, QueuePool, create_engine, select
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from snippets.library import Author, Base, Book, library_rows


def count_books(engine: Engine) -> int:
    with Session(engine) as session:
        return count_books_in(session)


def count_books_in(session: Session) -> int:
    return len(session.scalars(select(Book.id)).all())


def main() -> None:
    limits = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 0.1}
    engine = create_engine("sqlite://", poolclass=QueuePool, **limits)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all(library_rows())
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            print(ursula.name, "and", count_books(engine), "books")
        except PoolTimeoutError as error:
            print(error)
            #> QueuePool limit of size 1 overflow 0 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
    # after
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(ursula.name, "and", count_books_in(session), "books")
        #> Ursula and 4 books
    engine.dispose()


if __name__ == "__main__":
    main()
