"""What the app does, in tests that leave nothing behind."""

import pytest
from app import Author, Book
from httpx2 import AsyncClient
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

# The engine belongs to one event loop: all tests and fixtures run in it.
pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("run", ["first", "again"])
async def test_create(client: AsyncClient, session: AsyncSession, run: str) -> None:
    """The name is unique: the second run proves that the first was rolled back."""
    data = {"name": "Mary", "titles": ["Mathilda"]}
    response = await client.post("/authors", json=data)
    assert response.status_code == 201
    assert response.json()["books"] == [{"title": "Mathilda"}]
    query = select(Author).options(selectinload(Author.books))
    author = (await session.scalars(query)).one()
    assert [book.title for book in author.books] == ["Mathilda"]


async def test_the_app_finds_what_the_test_committed(
    client: AsyncClient, session: AsyncSession
) -> None:
    author = Author(name="Ursula", books=[Book(title="Lavinia")])
    session.add(author)
    await session.commit()
    assert (await client.get("/authors")).json() == [
        {"id": author.id, "name": "Ursula", "books": [{"title": "Lavinia"}]}
    ]


async def test_the_test_reads_again_what_the_app_changed(
    client: AsyncClient, session: AsyncSession
) -> None:
    author = Author(name="Octavia", books=[Book(title="Kindred")])
    session.add(author)
    await session.commit()
    response = await client.delete(f"/authors/{author.id}/books")
    assert response.status_code == 204
    assert await session.scalar(select(func.count(Book.id))) == 0
    await session.refresh(author, ["books"])  # or the object says what it was
    assert author.books == []


async def test_a_request_that_fails_leaves_nothing(
    client: AsyncClient, session: AsyncSession
) -> None:
    session.add(Author(name="Mary"))
    await session.commit()
    assert (await client.post("/authors", json={"name": "Mary"})).status_code == 500
    assert await session.scalar(select(func.count(Author.id))) == 1
