"""Replacing a delete-orphan object fails if its foreign key is UNIQUE, and not its primary key.

The flush [deletes the old object][snippets.states.replaced_one_to_one] after it has INSERTed the
new one: for a moment both rows would have the same foreign key. For the desk, without
`delete-orphan`, it emits the UPDATE to NULL before the INSERT.

Assign `None` and flush, then assign the new object. Or change the object that is there. [A
collection][snippets.states.replaced_children_with_unique_values] fails in the same way. If the
foreign key is the primary key, [the row is updated][snippets.states.replaced_orphan_with_its_key].
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "replace it under a UNIQUE foreign key"


class OwnBase(DeclarativeBase):
    pass


class Person(OwnBase):
    __tablename__ = "states_owner"

    id: Mapped[int] = mapped_column(primary_key=True)
    badge: Mapped[Optional["Badge"]] = relationship(cascade="all, delete-orphan")
    desk: Mapped[Optional["Desk"]] = relationship()


class Badge(OwnBase):
    __tablename__ = "states_owner_badge"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("states_owner.id"), unique=True)


class Desk(OwnBase):
    __tablename__ = "states_owner_desk"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_owner.id"), unique=True
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        person = Person(badge=Badge(), desk=Desk())
        session.add(person)
        session.commit()
        badge, desk = person.badge, person.desk
        log = sql_log(engine)
        person.desk = Desk()
        session.flush()
        print("desk:", sql_of(log), "old person_id:", desk.person_id)
        #> desk: UPDATE INSERT old person_id: None

        person.badge = Badge()
        try:
            session.flush()
        except IntegrityError as error:
            print("badge:", sql_of(log), type(error).__name__)
            #> badge: INSERT IntegrityError
            session.rollback()

        person.badge = None
        session.flush()
        person.badge = Badge()
        session.flush()
        print("old badge:", state_of(badge), "new badge:", state_of(person.badge))
        #> old badge: deleted new badge: persistent


if __name__ == "__main__":
    main()
