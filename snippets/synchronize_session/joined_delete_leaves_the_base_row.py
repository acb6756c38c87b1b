"""An ORM DELETE of a joined-table subclass deletes the subclass's row and leaves the base row.

The object becomes deleted. Then `get(Person, 1)` finds the base row, whose discriminator still says
"editor", and makes a new object of it. Reading `field`, whose row is gone, raises a `KeyError`
here.

Delete from both tables, the subclass's first: `delete(Editor)` and then `delete(Person)` with the
same keys. Or delete the object by `session.delete(mary)`.

SQLAlchemy's documentation: [UPDATE/DELETE with Custom WHERE Criteria for Joined Table
Inheritance](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-joined-inh).
"""

from typing import Any

from sqlalchemy import ForeignKey, String, delete
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library
from snippets.words import state_of

LABEL = "DELETE of a joined subclass"


class Model(DeclarativeBase):
    pass


class Person(Model):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {
        "polymorphic_on": "kind",
        "polymorphic_identity": "person",
    }


class Editor(Person):
    __tablename__ = "editor"
    id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    field: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_identity": "editor"}


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        judith = Editor(id=1, name="Judith", field="poetry")
        session.add(judith)
        session.flush()
        session.execute(delete(Editor).where(Editor.id == 1))
        print(state_of(judith))
        #> deleted

        remains: Any = session.get(Person, 1)
        print(remains is judith, type(remains).__name__, remains.name)
        #> False Editor Judith
        try:
            print(remains.field)
        except KeyError as error:
            print(error)
            #> "Deferred loader for attribute 'field' failed to populate correctly"
        session.execute(delete(Person).where(Person.id == 1))
        print(session.get(Person, 1))
        #> None

        mary = Editor(id=2, name="Mary", field="prose")
        session.add(mary)
        session.flush()
        session.delete(mary)
        session.flush()
        print(session.get(Person, 2))
        #> None


if __name__ == "__main__":
    main()
