"""The factory flushes: the row has its key, and the object keeps its values.

The flush is enough where the app under test works in the same session. For an app with a session of
its own, commit, in a session [with
`expire_on_commit=False`][snippets.detachment.async_expire_on_commit_false_keeps_loaded].
`author.books` is [not loaded after
either][snippets.detachment.async_new_collection_is_unloaded_after_flush]: give the factory
`books=[]`.
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from factory import Factory, Faker
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.library import Author
from snippets.pytest_run import pytest_on
from snippets.serving import served_async_library

REQUIRES = ("pytest", "factory_boy", "anyio")

pytestmark = pytest.mark.anyio


class AuthorFactory(Factory):
    class Meta:
        model = Author

    name = Faker("last_name")

    @classmethod
    async def _create(cls, model_class: Any, *args: Any, **values: Any) -> Any:
        session = values.pop("session")
        made = model_class(**values)
        session.add(made)
        await session.flush()
        return made


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def session() -> AsyncIterator[AsyncSession]:
    engine = await served_async_library()
    async with AsyncSession(engine) as session:
        yield session
    await engine.dispose()


async def test_book(session: AsyncSession) -> None:
    author = await AuthorFactory.create(session=session, name="Stanislaw")
    assert author.name == "Stanislaw"


def main() -> None:
    print(pytest_on(__file__)[0].partition(";")[0])
    #> 1 passed


if __name__ == "__main__":
    main()
