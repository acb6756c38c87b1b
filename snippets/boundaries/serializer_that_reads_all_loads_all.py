"""A serializer that reads all attributes emits a SELECT for each object's unloaded collection.

Here that is one SELECT for each author. After the session was closed such a read [raises
`DetachedInstanceError`][snippets.detachment.four_texts]; in an open `AsyncSession` it fails with
[`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached]. A serializer that
follows both sides of a relationship goes in a circle, until
[`RecursionError`][snippets.boundaries.asdict_loads_and_recurses].

Name the attributes to send, without the way back, and load them in the query:
`selectinload(Author.books)`.

SQLAlchemy's documentation:
[Relationship Loading Techniques](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loading-toplevel).
"""

from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "a serializer that reads everything"


def everything(obj: object) -> dict[str, Any]:
    attributes = inspect(obj).mapper.attrs
    return {a.key: getattr(obj, a.key) for a in attributes}


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        authors = session.scalars(select(Author)).all()
        print("query:", sql_of(sql))
        #> query: SELECT
        sent = [everything(author) for author in authors]
        print("serialize:", sql_of(sql))
        #> serialize: SELECT SELECT
        print("a circle:", sent[0]["books"][0].author is authors[0])
        #> a circle: True

    with Session(engine) as session:
        with_books = select(Author).options(selectinload(Author.books))
        authors = session.scalars(with_books).all()
        print("query:", sql_of(sql))
        #> query: SELECT SELECT
        sent = [everything(author) for author in authors]
        print("serialize:", sql_of(sql))
        #> serialize: no SQL


if __name__ == "__main__":
    main()
