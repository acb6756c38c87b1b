"""An async factory commits, and reading what it made raises `MissingGreenlet`.

The commit by default [expires the object][snippets.refresh.commit_expires_every_object], and the
test's read of an attribute [cannot await the
SELECT][snippets.detachment.async_missing_greenlet_wrapped].
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from factory import Factory, Faker
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.library import Author
from snippets.pytest_run import pytest_on
from snippets.serving import served_async_library

LABEL = "Factories under asyncio"
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
        await session.commit()
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
    #> sqlalchemy.exc.MissingGreenlet: greenlet_spawn has not been called


if __name__ == "__main__":
    main()
