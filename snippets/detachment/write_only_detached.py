"""A write-only collection of a detached object builds statements for another session to run.

A `lazy="write_only"` collection holds no objects, so there is nothing to load
and reading the attribute does not raise. Its `select()`, `insert()`, `update()`
and `delete()` need the key of the object only; any session can execute them.

If the key is expired, executing them fails as
[criteria do][snippets.detachment.detached_object_in_criteria].

SQLAlchemy's documentation:
[Write Only Relationships](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#write-only-relationship).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    WriteOnlyMapped,
    relationship,
)

from snippets.library import Author, Book, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    works: WriteOnlyMapped["Work"] = relationship(viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__

    title: Mapped[str]


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)

    statement = ursula.works.select().order_by(Work.title)
    with Session(engine) as session:
        print([work.title for work in session.scalars(statement)])
        #> ['Lavinia', 'The Dispossessed']
    print(inspect(ursula).detached)
    #> True


if __name__ == "__main__":
    main()
