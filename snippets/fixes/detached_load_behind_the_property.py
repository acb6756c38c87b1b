"""Load in the query the relationship that the message names: the property reads it.

If the session may hold the object already, use `select()`: `get()` then ignores the option.
"""

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    relationship,
    selectinload,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__
    works: Mapped[list["Work"]] = relationship(viewonly=True)

    @property
    def output(self) -> str:
        return f"{len(self.works)} works"


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
    try:
        print(ursula.output)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        ursula = session.get(Writer, 1, options=[selectinload(Writer.works)])
    print(ursula.output)
    #> 2 works


if __name__ == "__main__":
    main()
