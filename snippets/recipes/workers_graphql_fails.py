"""A GraphQL query that asks for two things gets one of them, and an error.

The server runs the resolvers of a query at the same time, and both take the session of the request.
So the second comes [while the first
connects][snippets.boundaries.tasks_need_their_own_async_session]. A query with one field goes well,
which hides it.
"""

import asyncio
import logging

import strawberry
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "GraphQL: resolvers share a session"
REQUIRES = ("asyncio", "strawberry-graphql")

SessionMaker = async_sessionmaker()


@strawberry.type
class Query:
    @strawberry.field
    async def author(self, info: strawberry.Info, key: int) -> str | None:
        author = await info.context["session"].get_one(Author, key)
        return author.name


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    logging.getLogger("strawberry.execution").disabled = True  # it logs errors as well
    schema = strawberry.Schema(Query)
    query = "{ first: author(key: 1) second: author(key: 2) }"
    async with engine.connect():  # another request has the connection of the pool
        async with SessionMaker() as session:
            context = {"session": session}
            answer = await schema.execute(query, context_value=context)
    print(answer.data)
    #> {'first': 'Ursula', 'second': None}
    for error in answer.errors or []:
        print(error.message)
        #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
