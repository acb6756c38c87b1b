"""Replacing the object of a one-to-one clears the old one's foreign key, or deletes its row.

Where the other table has the foreign key, the flush keeps the row of the old object with NULL as
foreign key, which a NOT NULL column refuses. With `delete-orphan` it deletes that row, after the
INSERT of the new one: [a UNIQUE foreign key refuses
that][snippets.states.replaced_orphan_with_unique_key], and one that is the primary key gives [an
UPDATE][snippets.states.replaced_orphan_with_its_key]. Assigning `None` clears or deletes as well.

To change the row that is there, change its object: `person.desk.width = 2`.

SQLAlchemy's documentation: [One To
One](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-one-to-one).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

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
        desk, badge = Desk(), Badge()
        person = Person(desk=desk, badge=badge)
        session.add(person)
        session.commit()

        person.desk, person.badge = Desk(), Badge()
        session.flush()
        print("old desk:", state_of(desk), "person_id:", desk.person_id)
        #> old desk: persistent person_id: None
        print("old badge:", state_of(badge))
        #> old badge: deleted

        desk, badge = person.desk, person.badge
        person.desk = person.badge = None
        session.flush()
        print("second desk:", state_of(desk), "person_id:", desk.person_id)
        #> second desk: persistent person_id: None
        print("second badge:", state_of(badge))
        #> second badge: deleted


if __name__ == "__main__":
    main()
