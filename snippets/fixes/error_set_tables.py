"""Update the class whose table has the column, and limit it by the keys of the subclass."""

from sqlalchemy import ForeignKey, String, select, update
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.42", "sqlite", "postgresql")


class Model(DeclarativeBase):
    pass


class Person(Model):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Editor(Person):
    __tablename__ = "editor"
    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    __mapper_args__ = {"polymorphic_identity": "editor"}


def main() -> None:
    engine = new_library()
    Model.metadata.create_all(engine)
    session = Session(engine)
    session.add(judith := Editor(id=1, name="Judith"))
    session.flush()
    # before
    try:
        session.execute(update(Editor).values(name="Jude"))
    except CompileError as error:
        print(error)
        #> Backend does not support additional tables in the SET clause; cannot include columns from table(s) 'person' in SET clause
    # after
    is_editor = Person.id.in_(select(Editor.id))
    session.execute(update(Person).where(is_editor).values(name="Jude"))
    print(judith.name)
    #> Jude
    session.close()


if __name__ == "__main__":
    main()
