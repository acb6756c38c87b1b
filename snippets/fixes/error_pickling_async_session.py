"""Send the key, and open the `AsyncSession` in the task: no session goes to another process."""

import asyncio
import pickle

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import sessionmaker

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    maker = sessionmaker(engine, class_=AsyncSession)  # type: ignore[call-overload]
    # before
    async with maker() as session:
        try:
            pickle.dumps((session, 1))
        except pickle.PicklingError as error:
            print(error)
            #> Can't pickle <class 'sqlalchemy.orm.session.AsyncSession'>: attribute lookup AsyncSession on sqlalchemy.orm.session failed
    # after
    message = pickle.dumps(1)
    async with maker() as session:
        ursula = await session.get(Author, pickle.loads(message))
        print(ursula.name)
        #> Ursula
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
