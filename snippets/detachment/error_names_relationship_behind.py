"""`DetachedInstanceError` names the relationship that was not loaded, not the property that reads it.

A `@property` and an association proxy read mapped attributes. Here the messages name `works`, not
`output` and `titles`. [For an expired plain column][snippets.detachment.four_texts] the message names
no attribute.

Load that relationship in the query, here with `selectinload()`.
"""

from sqlalchemy import select
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    relationship,
    selectinload,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "a property that reads a relationship"


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    id: Mapped[int]
    works: Mapped[list["Work"]] = relationship(viewonly=True)
    titles: AssociationProxy[list[str]] = association_proxy("works", "title")

    @property
    def output(self) -> int:
        return len(self.works)

    @property
    def number(self) -> str:
        return f"No. {self.id}"


class Work(WriterBase):
    __table__ = Book.__table__

    title: Mapped[str]


def main() -> None:
    engine = new_library()
    query = select(Writer).where(Writer.id == 1)
    with Session(engine) as session:
        ursula = session.scalars(query).one()
    try:
        print(ursula.output)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ursula.titles)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Writer at 0x...> is not bound to a Session; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        ursula = session.scalars(query.options(selectinload(Writer.works))).one()
    print(ursula.output, sorted(ursula.titles))
    #> 2 ['Lavinia', 'The Dispossessed']

    with Session(engine) as session:
        octavia = session.get(Writer, 2)
        session.expire(octavia)  # as a commit does
    try:
        print(octavia.number)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
