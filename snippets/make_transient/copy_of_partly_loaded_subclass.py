"""`make_transient()` loses subclass columns that were not loaded, as after a query for the base class.

`select(Publication)` returns a `Magazine` without its `issue`, which is in the other table.
`make_transient()` does not load it, and the first copy has None there. Where the column has a
default, [that is inserted][snippets.make_transient.copy_recipe_inserts_null].

Call `refresh()` with the column names of the object's own mapper before, as for the second copy.

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

LABEL = "a subclass loaded by its base class"


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

        first = select(Publication).where(Publication.id == 1)
        copy = session.scalars(first).one()
        make_transient(copy)
        copy.id = None
        session.add(copy)
        session.commit()

        better = session.scalars(first).one()
        session.refresh(better, inspect(better).mapper.column_attrs.keys())
        make_transient(better)
        better.id = None
        session.add(better)
        session.commit()

        for magazine in session.scalars(select(Magazine).order_by(Magazine.id)):
            print(magazine.id, magazine.type, magazine.issue)
            #> 1 magazine 7
            #> 2 magazine None
            #> 3 magazine 7


if __name__ == "__main__":
    main()
