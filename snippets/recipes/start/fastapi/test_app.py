"""What the app does, in tests that leave nothing behind."""

import pytest
from app import Author, Book
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session


@pytest.mark.parametrize("run", ["first", "again"])
def test_create(client: TestClient, session: Session, run: str) -> None:
    """The name is unique: the second run proves that the first was rolled back."""
    response = client.post("/authors", json={"name": "Mary", "titles": ["Mathilda"]})
    assert response.status_code == 201
    assert response.json()["books"] == [{"title": "Mathilda"}]
    author = session.scalars(select(Author)).one()
    assert [book.title for book in author.books] == ["Mathilda"]


def test_the_app_finds_what_the_test_committed(
    client: TestClient, session: Session
) -> None:
    author = Author(name="Ursula", books=[Book(title="Lavinia")])
    session.add(author)
    session.commit()
    assert client.get("/authors").json() == [
        {"id": author.id, "name": "Ursula", "books": [{"title": "Lavinia"}]}
    ]


def test_the_test_reads_again_what_the_app_changed(
    client: TestClient, session: Session
) -> None:
    author = Author(name="Octavia", books=[Book(title="Kindred")])
    session.add(author)
    session.commit()
    assert client.delete(f"/authors/{author.id}/books").status_code == 204
    assert session.scalar(select(func.count(Book.id))) == 0
    session.expire_all()  # or the object says what it was
    assert author.books == []


def test_a_request_that_fails_leaves_nothing(
    client: TestClient, session: Session
) -> None:
    session.add(Author(name="Mary"))
    session.commit()
    careful = TestClient(client.app, raise_server_exceptions=False)
    assert careful.post("/authors", json={"name": "Mary"}).status_code == 500
    assert session.scalar(select(func.count(Author.id))) == 1
