"""A write-only collection of a detached object builds a SELECT for another session to run.

Reading `ursula.works` loads nothing, so it does not raise. Its `select()` needs the columns that the
relationship joins on, here the key: if that expired before the first `select()`, executing it fails
as [criteria do][snippets.detachment.detached_object_in_criteria]. What `add()` recorded here was
written by a flush after `session.add(ursula)`.

SQLAlchemy's documentation:
[Write Only Relationships](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#write-only-relationship).
"""

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    WriteOnlyMapped,
    relationship,
)

from snippets.library import Author, Book, new_library

LABEL = '`lazy="write_only"`'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    works: WriteOnlyMapped["Work"] = relationship(overlaps="author,books,works")


class Work(WriterBase):
    __table__ = Book.__table__

    title: Mapped[str]


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)

    ursula.works.add(Work(title="Tehanu"))
    statement = ursula.works.select().order_by(Work.title)
    with Session(engine) as session:
        print([work.title for work in session.scalars(statement)])
        #> ['Lavinia', 'The Dispossessed']

        session.add(ursula)
        session.flush()
        print([work.title for work in session.scalars(statement)])
        #> ['Lavinia', 'Tehanu', 'The Dispossessed']


if __name__ == "__main__":
    main()
