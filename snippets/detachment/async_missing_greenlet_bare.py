"""On aiosqlite and psycopg, SQLAlchemy 2.0 raises `MissingGreenlet` itself.

[SQLAlchemy 2.1 wraps it][snippets.detachment.async_missing_greenlet_wrapped] in a `StatementError`.
The bare error is an `InvalidRequestError`, no `DBAPIError`. The message names `await_only()`, in
2.1 `await_()`.

SQLAlchemy's documentation:
[MissingGreenlet](https://docs.sqlalchemy.org/en/20/errors.html#error-xd2s).
"""

import asyncio

from sqlalchemy.exc import DBAPIError, InvalidRequestError, MissingGreenlet
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "the class of the error, before 2.1"
REQUIRES = ("sqlalchemy<2.1", "sqlite", "postgresql")


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        try:
            print(ursula.books)
        except MissingGreenlet as error:
            print(isinstance(error, InvalidRequestError), isinstance(error, DBAPIError))
            #> True False
            print(error)
            #> greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/21/xd2s)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
