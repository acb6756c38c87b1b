"""`make_transient()` loses the subclass columns of an object that was loaded by its base class.

`select(Publication)` returns a `Magazine`, and does not read the table `magazine`. The
attribute would be loaded at the first access; `make_transient()` forgets that, and the
copy gets NULL in it. The type column was loaded and says `magazine`, so the copy is one.

Call `refresh()` with all column names of the object's own mapper, as in the second round
here. Or load the object by its own class, or with `selectin_polymorphic()`.

SQLAlchemy's documentation:
[Loading Joined Inheritance](https://docs.sqlalchemy.org/en/21/orm/queryguide/inheritance.html#loading-joined-inheritance).
"""

from typing import Optional

from sqlalchemy import ForeignKey, String, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient,
    mapped_column,
)

from snippets.library import new_library


class PublicationBase(DeclarativeBase):
    pass


class Publication(PublicationBase):
    __tablename__ = "publication"

    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "type"}


class Magazine(Publication):
    __tablename__ = "magazine"

    id: Mapped[int] = mapped_column(ForeignKey("publication.id"), primary_key=True)
    issue: Mapped[Optional[int]]
    __mapper_args__ = {"polymorphic_identity": "magazine"}


def main() -> None:
    engine = new_library()
    PublicationBase.metadata.drop_all(engine)
    PublicationBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Magazine(issue=7))
        session.commit()
        session.expunge_all()

        for is_refreshed in (False, True):
            first = select(Publication).where(Publication.id == 1)
            copy = session.scalars(first).one()
            if is_refreshed:
                names = inspect(copy).mapper.column_attrs.keys()
                session.refresh(copy, names)
            make_transient(copy)
            copy.id = None
            session.add(copy)
            session.flush()
            assert isinstance(copy, Magazine)
            print(copy.type, copy.issue)
            #> magazine None
            #> magazine 7


if __name__ == "__main__":
    main()
