"""All rows are changed; a failure keeps the portions before it, and the rest can be done later."""

from collections.abc import Iterator

import pytest
from batch import Base, Book, portions, shout
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Book(title=title) for title in ("a", "b", "c", "d", "e")])
        session.commit()
        yield session
    engine.dispose()


def titles(session: Session) -> str:
    return "".join(session.scalars(select(Book.title).order_by(Book.id)))


def test_all_rows_are_changed(session: Session) -> None:
    assert list(portions(session, shout, size=2)) == [2, 4, 5]
    assert titles(session) == "ABCDE"


def test_a_failure_keeps_what_was_committed(session: Session) -> None:
    def fail_at_d(books: list[Book]) -> None:
        shout(books)
        if books[-1].title == "D":
            raise ConnectionError

    done = 0
    with pytest.raises(ConnectionError):
        for done in portions(session, fail_at_d, size=2):
            assert done == 2
    session.rollback()
    assert titles(session) == "ABcde"
    assert list(portions(session, shout, done, size=2)) == [4, 5]
    assert titles(session) == "ABCDE"
