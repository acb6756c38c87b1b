"""Join the table of the base class in WHERE."""

import warnings

from sqlalchemy import ForeignKey, String, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.13",)


class PersonBase(DeclarativeBase):
    pass


class Person(PersonBase):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Manager(Person):
    __tablename__ = "manager"
    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    team: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_identity": "manager"}


def main() -> None:
    engine = new_library()
    PersonBase.metadata.drop_all(engine)
    PersonBase.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Manager(name="Ann", team="A"), Manager(name="Bob", team="B")])
    session.commit()
    teams = select(Manager.team).order_by(Manager.id)
    # before
    named = update(Manager).where(Manager.name == "Ann")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.execute(named.values(team="C"))
    print(str(caught[0].message).partition(" between")[0])
    #> UPDATE statement has a cartesian product
    print(session.scalars(teams).all())
    #> ['C', 'C']
    session.rollback()
    # after
    joined = named.where(Manager.id == Person.id)
    session.execute(joined.values(team="C"))
    print(session.scalars(teams).all())
    #> ['C', 'B']
    session.close()


if __name__ == "__main__":
    main()
