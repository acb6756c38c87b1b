"""`inspect(obj).async_session` is the `AsyncSession`, and `session` the `Session` within it.

`async_object_session(obj)` and `object_session(obj)` return the same two. After the close, all
four are `None` here. An `AsyncSession` takes no listeners: listen on its `sync_session`.

SQLAlchemy's documentation: [Using events with the asyncio
extension](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-events).
"""

import asyncio

from sqlalchemy import event, inspect
from sqlalchemy.ext.asyncio import AsyncSession, async_object_session
from sqlalchemy.orm import object_session

from snippets.async_library import new_async_library
from snippets.library import Book

LABEL = "the `AsyncSession` of an object"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        beowulf = await session.get(Book, 4)
        state = inspect(beowulf)
        print("AsyncSession:", state.async_session is session)
        #> AsyncSession: True
        print("AsyncSession:", async_object_session(beowulf) is session)
        #> AsyncSession: True
        print("Session:", state.session is session.sync_session)
        #> Session: True
        print("Session:", object_session(beowulf) is session.sync_session)
        #> Session: True
        try:
            event.listen(session, "after_commit", print)
        except NotImplementedError as error:
            print("events:", type(error).__name__)
            #> events: NotImplementedError
    print("after the close:", state.async_session, state.session)
    #> after the close: None None
    print("after the close:", async_object_session(beowulf), object_session(beowulf))
    #> after the close: None None
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
