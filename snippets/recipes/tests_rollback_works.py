"""With `join_transaction_mode="create_savepoint"` a rollback undoes what came after the last commit.

Each transaction of the session is then a savepoint inside the outer one, which the fixture rolls
back. After a commit the next one begins by itself: [the listener on `after_transaction_end` of older
recipes is not needed][snippets.states.joined_session_after_outer_rollback].
"""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.pytest_run import pytest_on

REQUIRES = ("pytest",)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()
    with engine.connect() as connection:
        outer = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            yield session
        outer.rollback()
    engine.dispose()


def create_book(session: Session, author_id: int, title: str) -> None:
    try:
        session.add(Book(id=1, title=title, author_id=author_id))
        session.commit()
    except Exception:
        session.rollback()
        raise


def test_a_book_with_a_taken_key(session: Session) -> None:
    author = Author(name="Stanislaw")
    session.add(author)
    session.commit()
    with pytest.raises(Exception, match="UNIQUE"):
        create_book(session, author.id, "Solaris")
    assert author.name == "Stanislaw"


def main() -> None:
    for line in pytest_on(__file__):
        print(line)
        #> 1 passed


if __name__ == "__main__":
    main()
