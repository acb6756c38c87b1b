"""`create_engine()` needs a synchronous driver, and `create_async_engine()` one for asyncio.

The address names the driver: `sqlite+aiosqlite://` is for asyncio, `sqlite://` is not.
[`postgresql+psycopg://` serves both
engines](https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#module-sqlalchemy.dialects.postgresql.psycopg).
`create_engine()` accepts the first, and its first SQL raises `MissingGreenlet`;
`create_async_engine()` refuses the second.

Give a migration script, a worker or a test that is synchronous the address of a synchronous
driver.

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
