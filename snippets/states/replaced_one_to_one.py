"""Replacing the object of a one-to-one sets the old one's foreign key to NULL, or deletes it.

The flush loads the object that was there, if nobody has, and takes it from its parent: with
`delete-orphan` its row is deleted, without it the row stays with NULL as foreign key, which a
NOT NULL column refuses. `None` does the same, and so does `merge()` of a parent that has
another object, or `None`, in the relationship.

To change the row that is there, change its object: `person.desk.width = 2`.

SQLAlchemy's documentation:
[One To One](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-one-to-one).
"""

from typing import Optional

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "replace the object of a one-to-one"


class OwnBase(DeclarativeBase):
    pass


class Person(OwnBase):
    __tablename__ = "states_person"

    id: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[Optional["Desk"]] = relationship()
    badge: Mapped[Optional["Badge"]] = relationship(cascade="all, delete-orphan")


class Desk(OwnBase):
    __tablename__ = "states_desk"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_person.id"))


class Badge(OwnBase):
    __tablename__ = "states_badge"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("states_person.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        person = Person(id=1, desk=Desk(id=1), badge=Badge(id=1))
        session.add(person)
        session.commit()
        person.desk, person.badge = Desk(id=2), Badge(id=2)
        session.commit()
        for owned in (Desk, Badge):
            rows = select(owned.id, owned.person_id).order_by(owned.id)
            print([tuple(row) for row in session.execute(rows)])
            #> [(1, None), (2, 1)]
            #> [(2, 1)]

        session.merge(Person(id=1, desk=None, badge=None))
        session.flush()
        for owned in (Desk, Badge):
            rows = select(owned.id, owned.person_id).order_by(owned.id)
            print([tuple(row) for row in session.execute(rows)])
            #> [(1, None), (2, None)]
            #> []


if __name__ == "__main__":
    main()
