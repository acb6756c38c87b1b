"""Under asyncio, refresh an attribute that SET computed in the database before you read it.

A value that Python could compute, here `born + 1`, is on the object. One that only the database can
compute, here by `upper()`, [expires the
attribute][snippets.synchronize_session.sql_expression_expires_attribute]. Reading it then needs a
SELECT outside of `await`, which fails with
[`MissingGreenlet`][snippets.detachment.async_missing_greenlet_wrapped].

Write `await session.refresh(ursula, ["name"])`, naming what the statement set. A column with an SQL
`onupdate` [is expired as well][snippets.synchronize_session.onupdate_values_are_synchronized]: name
it too. Or [add `returning(Author)`][snippets.synchronize_session.update_returning_fills_expired].
With `synchronize_session=False` nothing is expired, and the object keeps its old value.

SQLAlchemy's documentation: [Preventing Implicit IO when Using
AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import func, update
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "under asyncio: MissingGreenlet"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        one = update(Author).where(Author.id == 1)
        await session.execute(one.values(born=Author.born + 1))
        print(ursula.born)
        #> 1930

        await session.execute(one.values(name=func.upper(Author.name)))
        try:
            print(ursula.name)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

        await session.refresh(ursula, ["name"])
        print(ursula.name)
        #> URSULA

        unsynchronized = one.values(name=func.lower(Author.name))
        option = {"synchronize_session": False}
        await session.execute(unsynchronized, execution_options=option)
        print(ursula.name)
        #> URSULA
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
