"""On SQLite and PostgreSQL an UPDATE of a joined-table subclass cannot set base columns.

The UPDATE is one statement on the subclass's own table. Naming an attribute of the base class
raises a `CompileError`.

Update the base class, `update(Person)`, which also synchronizes objects of the subclass. If WHERE
needs columns of the subclass, put them into a subquery of keys: without a join [every row is
changed][snippets.synchronize_session.joined_criteria_update_every_row]. For both tables at once,
pass primary keys: the [bulk
UPDATE][snippets.synchronize_session.bulk_update_synchronizes_loaded] emits here one statement for
each table. Or change objects.

SQLAlchemy's documentation: [UPDATE/DELETE with Custom WHERE Criteria for Joined Table
Inheritance](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-joined-inh).
"""

from sqlalchemy import ForeignKey, String, update
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "UPDATE of a joined subclass"
REQUIRES = ("sqlalchemy>=2.0.42", "sqlite", "postgresql")


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
        try:
            session.execute(update(Editor).values(name="Jude"))
        except CompileError as error:
            print(error)
            #> Backend does not support additional tables in the SET clause; cannot include columns from table(s) 'person' in SET clause

        session.execute(update(Person).where(Person.id == 1).values(name="Jude"))
        print(judith.name)
        #> Jude
        sql = sql_log(engine)
        row = {"id": 1, "name": "Judy", "field": "prose"}
        session.execute(update(Editor), [row])
        print(judith.name, judith.field, sql_of(sql))
        #> Judy prose UPDATE UPDATE


if __name__ == "__main__":
    main()
