"""The code under test rolls back, and the rows of the fixture are gone with it.

A session on a connection that is in a transaction takes part in it. [Without a
savepoint][snippets.boundaries.join_mode_decides_about_the_outer] its `commit()` commits nothing,
and its `rollback()` undoes all that the test has done.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.pytest_run import pytest_on

LABEL = "A rollback undoes the fixture"
REQUIRES = ("pytest",)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = new_library()
    with engine.connect() as connection:
        outer = connection.begin()
        with Session(connection) as session:
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
        #> sqlalchemy.orm.exc.ObjectDeletedError: Instance '<Author at 0x...>' has been deleted, or its row is otherwise not present.
        #> 1 failed, 1 warning


if __name__ == "__main__":
    main()
