"""A one-to-one object that is set on a new owner stays in the old owner's loaded attribute.

`back_populates` sets `desk.person`. But `ursula.desk` was loaded, and goes on showing the desk,
also after the flush, here until the commit. Deleting the old owner between the two [takes the desk
from the new one][snippets.states.deleted_parent_takes_moved_children].

Set the side with the foreign key, `desk.person = octavia`, which takes the desk from its old owner
as well, unless the desk is expired. Or set `ursula.desk = None` first.

SQLAlchemy's documentation: [One To
One](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-one-to-one).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "a one-to-one that has moved"


class OwnBase(DeclarativeBase):
    pass


class Person(OwnBase):
    __tablename__ = "states_owner"

    id: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[Optional["Desk"]] = relationship(back_populates="person")


class Desk(OwnBase):
    __tablename__ = "states_owned_desk"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_owner.id"))
    person: Mapped[Optional[Person]] = relationship(back_populates="desk")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        desk = Desk()
        ursula, octavia = Person(desk=desk), Person(desk=None)
        session.add_all([ursula, octavia])
        session.flush()

        octavia.desk = desk
        session.flush()
        print("the desk is Octavia's:", desk.person is octavia)
        #> the desk is Octavia's: True
        print("Ursula shows it too:", ursula.desk is desk)
        #> Ursula shows it too: True
        session.commit()
        print("Ursula shows it too:", ursula.desk is desk)
        #> Ursula shows it too: False
        print("Octavia shows it:", octavia.desk is desk)
        #> Octavia shows it: True
        desk.person = ursula
        print("Octavia shows it:", octavia.desk is desk)
        #> Octavia shows it: False


if __name__ == "__main__":
    main()
