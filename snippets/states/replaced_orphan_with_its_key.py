"""Replacing a delete-orphan object whose foreign key is its primary key UPDATEs the old one's row.

The old object is deleted and the new one is persistent, [in one
UPDATE][snippets.states.row_switch_is_an_update]. A column that is not set on the new object is not in
it: the row keeps the old value, here the photo of the old card.

Set all columns of the new object, or assign `None` and flush before it.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "replace it under a shared primary key"


class OwnBase(DeclarativeBase):
    pass


class Person(OwnBase):
    __tablename__ = "states_keyed_person"

    id: Mapped[int] = mapped_column(primary_key=True)
    card: Mapped[Optional["Card"]] = relationship(cascade="all, delete-orphan")


class Card(OwnBase):
    __tablename__ = "states_keyed_card"

    person_id: Mapped[int] = mapped_column(
        ForeignKey("states_keyed_person.id"), primary_key=True
    )
    name: Mapped[str]
    photo: Mapped[Optional[str]]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        old = Card(name="Ann", photo="ann.png")
        person = Person(card=old)
        session.add(person)
        session.flush()

        log = sql_log(engine)
        person.card = Card(name="Eve")
        session.flush()
        print(sql_of(log), "old:", state_of(old), "new:", state_of(person.card))
        #> UPDATE old: deleted new: persistent
        session.refresh(person.card)
        print(person.card.name, person.card.photo)
        #> Eve ann.png

        person.card = None
        session.flush()
        person.card = Card(name="Zoe")
        session.flush()
        session.refresh(person.card)
        print(person.card.name, person.card.photo)
        #> Zoe None


if __name__ == "__main__":
    main()
