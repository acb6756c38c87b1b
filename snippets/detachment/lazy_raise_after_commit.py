"""Under `lazy="raise"` a relationship that the query loaded raises after a `commit()`.

The commit expired the books, and to read them now would be a lazy load. The read of a column loads
the object again, and the books with it [if the query that made it had an option such as
`selectinload()`][snippets.detachment.commit_expires_eager_loads]: not after `contains_eager()`, and
not if a later query loaded them. A new object that was given no books raises too, from its flush
on.

To add objects in between, call `flush()`, which keeps loaded books, and commit once at the end; or use another
session, or [`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded]. After the
commit run the query again, or [name the relationship in
`refresh()`][snippets.refresh.refresh_loads_named_relationship]: that loads all books, also where
`contains_eager()` had put some.
"""

from sqlalchemy import inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    contains_eager,
    relationship,
    selectinload,
)

from snippets.library import Author, Book, new_library

LABEL = '`lazy="raise"` after a commit'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    name: Mapped[str]
    works: Mapped[list["Work"]] = relationship(lazy="raise", viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    query = select(Writer).where(Writer.name == "Ursula")
    with Session(engine) as session:
        ursula = session.scalars(query.options(selectinload(Writer.works))).one()
        print(len(ursula.works), "works")
        #> 2 works
        session.add(Writer(name="Mary"))
        session.flush()
        print("flushed:", len(ursula.works), "works")
        #> flushed: 2 works

        session.commit()
        try:
            print(ursula.works)
        except InvalidRequestError as error:
            print(error)
            #> 'Writer.works' is not available due to lazy='raise'

        print(ursula.name, "has", len(ursula.works), "works")
        #> Ursula has 2 works

        joined = select(Writer).join(Writer.works).where(Writer.name == "Octavia")
        joined = joined.options(contains_eager(Writer.works))
        octavia = session.scalars(joined).unique().one()
        session.commit()
        print(octavia.name, "without", *inspect(octavia).unloaded)
        #> Octavia without works
        octavia = session.scalars(joined).unique().one()
        print(octavia.name, "has", len(octavia.works), "work")
        #> Octavia has 1 work

        joanna = Writer(name="Joanna")
        session.add(joanna)
        session.flush()
        try:
            print(joanna.works)
        except InvalidRequestError as error:
            print(error)
            #> 'Writer.works' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
