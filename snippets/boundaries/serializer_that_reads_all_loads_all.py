"""A serializer that reads every attribute loads every relationship, one SELECT for each object.

`getattr()` on an unloaded relationship is a lazy load, whoever calls it: a template, a
schema with `from_attributes`, an admin view, a `repr`. After the session was closed it
raises `DetachedInstanceError`, under asyncio `MissingGreenlet`. The serializer cannot
know what was meant to be sent.

Both sides of a relationship make a circle, and a serializer that follows both ends in
[`RecursionError`][snippets.boundaries.asdict_loads_and_recurses].

Name the attributes to send and leave out the way back; load the ones you name in the
query: `selectinload(Author.books)`.

SQLAlchemy's documentation:
[Relationship Loading Techniques](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loading-toplevel).
"""

from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log


def everything(obj: object) -> dict[str, Any]:
    attributes = inspect(obj).mapper.attrs
    return {a.key: getattr(obj, a.key) for a in attributes}


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    for options in ([], [selectinload(Author.books)]):
        with Session(engine) as session:
            authors = session.scalars(select(Author).options(*options)).all()
            queried = len(sql)
            sent = [everything(author) for author in authors]
            circle = sent[0]["books"][0].author is authors[0]
        print(f"{queried} to query, {len(sql) - queried} to serialize {len(sent)}")
        #> 1 to query, 2 to serialize 2
        #> 2 to query, 0 to serialize 2
        sql.clear()
    print(circle)
    #> True


if __name__ == "__main__":
    main()
