"""Under asyncio too, `expire_on_commit=False` leaves a deleted object deleted after `commit()`.

With the setting that is recommended for asyncio, the object does
[not become detached][snippets.states.deleted_without_expire_on_commit]: not by the
commit, and not at the end of `async with`. It is bound to the inner `Session` until
that is garbage collected.

The row is gone in either case, and `inspect(book).was_deleted` tells so for both.
Neither object [can be added again][snippets.states.deleted_cannot_be_added]; to insert
its values as a new row, apply `make_transient()` first.

Note: the section on object states of SQLAlchemy's documentation says without this
condition that "when the session's transaction is committed, the object will move
to the detached state".

SQLAlchemy's documentation:
[Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Book


async def main() -> None:
    engine = await new_async_library()
    for book_id, expire in ((3, True), (4, False)):
        async with AsyncSession(engine, expire_on_commit=expire) as session:
            book = await session.get(Book, book_id)
            await session.delete(book)
            await session.commit()
        state = inspect(book)
        print(expire, state.detached, state.deleted, state.was_deleted)
        #> True True False True
        #> False False True True

    print(book.title, inspect(book).session is session.sync_session)
    #> Beowulf True
    try:
        session.add(book)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
