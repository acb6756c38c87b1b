"""Pass the session down; only the outermost function opens and closes it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

registry = scoped_session(sessionmaker())


@contextmanager
def create_session() -> Iterator[Session]:
    session = registry()
    try:
        yield session
        session.commit()
    finally:
        session.close()


def count_books() -> int:
    with create_session() as session:  # the caller's
        return count_books_in(session)


def count_books_in(session: Session) -> int:
    return len(session.scalars(select(Book.id)).all())


def main() -> None:
    registry.configure(bind=new_library())
    # before
    with create_session() as session:
        ursula = session.get(Author, 1)
        count_books()
        try:
            print(ursula.name)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with create_session() as session:
        ursula = session.get(Author, 1)
        print(count_books_in(session), "books,", ursula.name)
        #> 4 books, Ursula
    registry.remove()


if __name__ == "__main__":
    main()
