"""A hit costs no SQL; a commit drops what it wrote, a rollback does not."""

from collections.abc import Iterator

import pytest
from cache import Author, Base, Book, SessionMaker, cached_author, region
from sqlalchemy import StaticPool, create_engine, event


@pytest.fixture
def statements() -> Iterator[list[str]]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    region.invalidate()
    with SessionMaker.begin() as session:
        session.add(Author(id=1, name="Ursula", books=[Book(title="Lavinia")]))
        session.add(Author(id=2, name="Octavia"))
    seen: list[str] = []
    event.listen(
        engine, "before_cursor_execute", lambda *about: seen.append(about[2])
    )
    yield seen
    engine.dispose()


def books(author_id: int) -> list[str]:
    with SessionMaker() as session:
        author = cached_author(session, author_id)
        assert author is not None
        return [book.title for book in author.books]


def test_a_hit_costs_no_sql(statements: list[str]) -> None:
    assert books(1) == ["Lavinia"]
    statements.clear()
    assert books(1) == ["Lavinia"]
    assert statements == []


def test_a_commit_drops_both_entries_of_a_moved_book(statements: list[str]) -> None:
    assert (books(1), books(2)) == (["Lavinia"], [])
    with SessionMaker() as session:
        lavinia = session.get_one(Book, 1)
        session.commit()  # expires it, and with it the key of its author
        lavinia.author_id = 2
        session.commit()
    assert (books(1), books(2)) == ([], ["Lavinia"])


def test_a_rollback_drops_nothing(statements: list[str]) -> None:
    assert books(1) == ["Lavinia"]
    with SessionMaker() as session:
        session.get_one(Author, 1).name = "Le Guin"
        session.flush()
        session.rollback()
    statements.clear()
    assert books(1) == ["Lavinia"]
    assert statements == []


def test_a_change_is_not_overwritten(statements: list[str]) -> None:
    assert books(1) == ["Lavinia"]
    with SessionMaker.begin() as session:
        session.get_one(Book, 1).title = "Tehanu"
        assert cached_author(session, 1) is not None
    assert books(1) == ["Tehanu"]
