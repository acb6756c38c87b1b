"""On a detached object `lazy="dynamic"` shows only what was appended and not yet flushed.

The detached object records `append()` and `remove()`, and here `count()` and the loop answer from
these records alone. After `session.add()` the commit writes both changes, and the relationship asks
the database again.
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
        lavinia = session.get(Work, 2)

    ursula.works.append(Work(title="Tehanu"))
    ursula.works.remove(lavinia)
    print(ursula.works.count())
    #> 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # cannot return a correct result
        print([work.title for work in ursula.works])
        #> ['Tehanu']

    with Session(engine) as session:
        session.add(ursula)
        session.commit()
        print([work.title for work in ursula.works.order_by(Work.title)])
        #> ['Tehanu', 'The Dispossessed']


if __name__ == "__main__":
    main()
