"""`create_engine()` does not work with an asyncio driver, nor `create_async_engine()` with any other.

The address names the driver: `sqlite+aiosqlite://` waits by `await`, `sqlite://` does not.
`create_engine()` accepts an asyncio driver, and its first connection raises
`MissingGreenlet`. `create_async_engine()` refuses any other driver at once.

Give a migration script, a worker or a test that is synchronous the address of a synchronous
driver. To use the asynchronous engine there, run it through `AsyncConnection.run_sync()`.

SQLAlchemy's documentation:
[Asynchronous I/O (asyncio)](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html).
"""

from sqlalchemy import create_engine, literal, select
from sqlalchemy.exc import InvalidRequestError, MissingGreenlet
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import Session

LABEL = "an asyncio driver, and one that is not"
REQUIRES = ("sqlite", "asyncio")


def main() -> None:
    with Session(create_engine("sqlite+aiosqlite://")) as session:
        try:
            session.scalar(select(literal(1)))
        except MissingGreenlet as error:
            print(str(error).partition(";")[0])
            #> greenlet_spawn has not been called
    try:
        create_async_engine("sqlite://")
    except InvalidRequestError as error:
        print(error)
        #> The asyncio extension requires an async driver to be used. The loaded 'pysqlite' is not async.


if __name__ == "__main__":
    main()
