"""Delete an object of a joined subclass by `session.delete()`, which knows both tables."""

from typing import Any

from sqlalchemy import ForeignKey, String, delete
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class PersonBase(DeclarativeBase):
    pass


class Person(PersonBase):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Editor(Person):
    __tablename__ = "editor"
    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    field: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_identity": "editor"}


def main() -> None:
    engine = new_library()
    PersonBase.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Editor(id=1, field="poetry"), Editor(id=2, field="prose")])
    session.commit()
    # before
    session.execute(delete(Editor).where(Editor.id == 1))
    judith: Any = session.get(Person, 1)
    try:
        print(judith.field)
    except KeyError as error:
        print(error)
        #> "Deferred loader for attribute 'field' failed to populate correctly"
    # after
    session.delete(session.get(Editor, 2))
    session.commit()
    print(session.get(Person, 2))
    #> None
    session.close()


if __name__ == "__main__":
    main()
