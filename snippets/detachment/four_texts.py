"""`DetachedInstanceError` has four texts: which one says what could not be loaded.

- *attribute refresh operation*: a column whose value is gone, nearly always
  because `commit()`, `rollback()` or `expire()` expired it. It names no attribute, since
  the read of one expired column reloads all. The text begins with "Instance".
- *lazy load operation*: a relationship, of any kind, that was not loaded or was expired.
- *deferred load operation*: a column that the query or the mapping left out.
- *no contextual session is established*: a query on a `lazy="dynamic"`
  relationship.

The first calls for
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded] or
a [`refresh()`][snippets.detachment.refresh_before_closing] before the close, the
others for loading in the query, for example with
[`selectinload()`][snippets.detachment.eager_loaded_stays_readable].

The class is in `sqlalchemy.orm.exc`. It is a `SQLAlchemyError`, not an
`InvalidRequestError`.

SQLAlchemy's documentation:
[Parent instance is not bound to a Session](https://docs.sqlalchemy.org/en/21/errors.html#error-bhk3).
"""

from typing import Optional

from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    Session,
    defer,
    relationship,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    name: Mapped[str]
    born: Mapped[Optional[int]]
    works: Mapped[list["Work"]] = relationship(viewonly=True)
    all_works: DynamicMapped["Work"] = relationship(viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1, options=[defer(Writer.born)])
        session.expire(ursula, ["name"])

    for read in (
        lambda: ursula.name,
        lambda: ursula.works,
        lambda: ursula.born,
        lambda: ursula.all_works.first(),
    ):
        try:
            read()
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> Parent instance <Writer at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> Parent instance <Writer at 0x...> is not bound to a Session, and no contextual session is established; lazy load operation of attribute 'all_works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
