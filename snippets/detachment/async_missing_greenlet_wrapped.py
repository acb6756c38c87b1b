"""On aiosqlite and psycopg, SQLAlchemy 2.1 wraps a SELECT's `MissingGreenlet` in a `StatementError`.

`except MissingGreenlet` does not catch it here: it is the `orig` and the `__cause__` of the
`StatementError`. Since 2.1 these drivers open their cursor with an `await` of its own
([#10415](https://github.com/sqlalchemy/sqlalchemy/issues/10415)), and errors at that point are
wrapped. It stays bare where something else fails first: a connection that has to be opened or
pinged, or the flush of [a lazy load that
autoflushes][snippets.detachment.async_autoflush_in_lazy_load_rolls_back].

Do not catch it: load inside an `await` instead.

SQLAlchemy's documentation:
[MissingGreenlet](https://docs.sqlalchemy.org/en/21/errors.html#error-xd2s).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "the class of the error, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        try:
            print(ursula.books)
        except StatementError as error:
            print(isinstance(error, MissingGreenlet), error.__cause__ is error.orig)
            #> False True
            print(error.orig)
            #> greenlet_spawn has not been called; can't call await_() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/21/xd2s)

        await session.commit()
        await engine.dispose()  # so that the next read has to connect
        try:
            print(ursula.name)
        except MissingGreenlet as error:
            print(error)
            #> greenlet_spawn has not been called; can't call await_() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/21/xd2s)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
