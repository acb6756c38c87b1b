"""On a detached object `lazy="raise_on_sql"` raises `DetachedInstanceError`, as a lazy load does.

`lazy="raise_on_sql"`, `raiseload(..., sql_only=True)` and a column with `raiseload=True` forbid the
SQL of a load. Here the missing session is found first.
[`lazy="raise"`][snippets.detachment.raise_wins_over_detached] raises its own error.
"""

from typing import Optional

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    column_property,
    raiseload,
    relationship,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = '`lazy="raise_on_sql"`'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    id: Mapped[int]
    works: Mapped[list["Work"]] = relationship(lazy="raise_on_sql", viewonly=True)
    born: Mapped[Optional[int]] = column_property(
        Author.__table__.c.born, deferred=True, raiseload=True
    )


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
        by_option = [raiseload(Author.books, sql_only=True)]
        author = session.get(Author, 1, options=by_option)
    try:
        print(author.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ursula.works)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ursula.born)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Writer at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
