"""An UPDATE of a joined-table subclass, with only base columns in WHERE, changes all rows if one fits.

The base table is added to the statement as a second table, without the join. If any person has that
name, all editors are changed. `'evaluate'` sets only the object that was meant, and hides what was
done. `delete(Editor)` with such criteria empties the table on PostgreSQL and MariaDB; SQLite
refuses it. A base column in SET is read without the join as well.

Add the join yourself, `Editor.id == Person.id`, or use a subquery:
`Editor.id.in_(select(Person.id).where(...))`.

SQLAlchemy's documentation: [UPDATE/DELETE with Custom WHERE Criteria for Joined Table
Inheritance](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-joined-inh).
"""

import warnings

from sqlalchemy import ForeignKey, String, delete, make_url, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "base column in WHERE: every row changed"
REQUIRES = ("sqlalchemy>=2.0.13",)


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
        ursula = Editor(id=2, name="Ursula", field="poetry")
        session.add_all([judith, ursula])
        session.flush()
        named = update(Editor).where(Editor.name == "Judith").values(field="prose")
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.execute(named)
        print("cartesian product" in str(caught[0].message))
        #> True
        print(judith.field, ursula.field)
        #> prose poetry
        print(session.scalars(select(Editor.field)).all())
        #> ['prose', 'prose']

    postgresql = make_url("postgresql+psycopg2://").get_dialect()()
    for other in (
        delete(Editor).where(Editor.name == "Judith"),
        named.values(field=Editor.name),
    ):
        print(" ".join(str(other.compile(dialect=postgresql)).split()))
        #> DELETE FROM editor USING person WHERE person.name = %(name_1)s
        #> UPDATE editor SET field=person.name FROM person WHERE person.name = %(name_1)s


if __name__ == "__main__":
    main()
