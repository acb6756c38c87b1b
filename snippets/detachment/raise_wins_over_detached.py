"""On a detached object `lazy="raise"` raises `InvalidRequestError`, not `DetachedInstanceError`.

A relationship under `lazy="raise"`, or under the option `raiseload()`, raises its
own error before the session is looked for. Where only SQL is
forbidden, as by `lazy="raise_on_sql"` or `raiseload(..., sql_only=True)`, and for
a column with `raiseload=True`, the missing session is found first, and
`DetachedInstanceError` is raised.

An option of the query is forgotten when the object is expired. What was under
`raiseload()` then raises `DetachedInstanceError` too; `lazy="raise"` in the mapping stays.

So `except DetachedInstanceError` does not cover an object whose relationships
may be under `lazy="raise"`.

SQLAlchemy's documentation:
[Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from typing import Optional

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    column_property,
    raiseload,
    relationship,
)

from snippets.library import Author, Book, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    id: Mapped[int]
    never: Mapped[list["Work"]] = relationship(lazy="raise", viewonly=True)
    no_sql: Mapped[list["Work"]] = relationship(lazy="raise_on_sql", viewonly=True)
    born: Mapped[Optional[int]] = column_property(
        Author.__table__.c.born, deferred=True, raiseload=True
    )


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id).options(raiseload(Author.books))
    with Session(engine) as session:
        writer = session.get(Writer, 1)
        ursula, octavia = session.scalars(query).all()
        session.expire(writer)
        session.expire(octavia)

    for obj, name in (
        (writer, "never"),
        (writer, "no_sql"),
        (writer, "born"),
        (ursula, "books"),
        (octavia, "books"),
    ):
        try:
            getattr(obj, name)
        except SQLAlchemyError as error:
            print(name, type(error).__name__, error)
            #> never InvalidRequestError 'Writer.never' is not available due to lazy='raise'
            #> no_sql DetachedInstanceError Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'no_sql' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> born DetachedInstanceError Parent instance <Writer at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> books InvalidRequestError 'Author.books' is not available due to lazy='raise'
            #> books DetachedInstanceError Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
