"""On a detached object `lazy="dynamic"` shows only what was appended and not yet flushed.

`append()` and `remove()` need no load, so a detached object records them, as the `add()` of
a `lazy="write_only"` relationship is recorded. `count()` and `all()` then answer from these
records alone. The rows are there nevertheless: after `session.add()` the flush writes the
change, and the relationship asks the database again.
"""

import warnings

from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, Session, relationship

from snippets.library import Author, Book, new_library

LABEL = 'append to `lazy="dynamic"`'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    works: DynamicMapped["Work"] = relationship(overlaps="author,books,works")


class Work(WriterBase):
    __table__ = Book.__table__

    title: Mapped[str]


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)

    ursula.works.append(Work(title="Tehanu"))
    print(ursula.works.count())
    #> 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # cannot return a correct result
        print([work.title for work in ursula.works])
        #> ['Tehanu']

    with Session(engine) as session:
        session.add(ursula)
        session.commit()
        print(ursula.works.count())
        #> 3


if __name__ == "__main__":
    main()
