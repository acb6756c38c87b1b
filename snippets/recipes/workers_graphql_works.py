"""Each resolver opens a session, and returns values, not mapped objects.

The context holds the factory. A type that reads a lazy relationship later would need the session
again: load it in the resolver. Data loaders run at once too: each opens a session for each batch of
keys.
"""

import asyncio
import logging

import strawberry
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("asyncio", "strawberry-graphql")

SessionMaker = async_sessionmaker()


@strawberry.type
class Query:
    @strawberry.field
    async def author(self, info: strawberry.Info, key: int) -> str | None:
        async with info.context["SessionMaker"]() as session:
            author = await session.get_one(Author, key)
            return author.name


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    logging.getLogger("strawberry.execution").disabled = True  # it logs errors as well
    schema = strawberry.Schema(Query)
    query = "{ first: author(key: 1) second: author(key: 2) }"
    async with engine.connect():  # another request has the connection of the pool
        context = {"SessionMaker": SessionMaker}
        answer = await schema.execute(query, context_value=context)
    print(answer.data)
    #> {'first': 'Ursula', 'second': 'Octavia'}
    for error in answer.errors or []:
        print(error.message)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
