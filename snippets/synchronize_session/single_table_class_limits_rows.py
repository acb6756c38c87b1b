"""An ORM UPDATE or DELETE of a single-table subclass is limited to rows of that class.

The discriminator is added to WHERE, and only the objects of the class are synchronized.
`update(Person)` changes the rows and the objects of both classes.

A list of dictionaries is not limited: the [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_synchronizes_loaded] goes by the key alone, and
`update(Editor)` changes a reader's row, and the reader's object too. For a joined-table subclass
see [its own rule][snippets.synchronize_session.joined_criteria_update_every_row].

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from typing import Any

from sqlalchemy import String, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log

LABEL = "single-table inheritance"


class Model(DeclarativeBase):
    pass


class Person(Model):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    born: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {
        "polymorphic_on": "kind",
        "polymorphic_identity": "person",
    }


class Editor(Person):
    __mapper_args__ = {"polymorphic_identity": "editor"}


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        reader, editor = Person(id=1, born=1947), Editor(id=2, born=1929)
        session.add_all([reader, editor])
        session.flush()
        sql = sql_log(engine)
        result: Any = session.execute(update(Editor).values(born=1930))
        print(result.rowcount, reader.born, editor.born)
        #> 1 1947 1930
        print("WHERE person.kind IN" in sql[0])
        #> True

        result = session.execute(update(Person).values(born=1931))
        print(result.rowcount, reader.born, editor.born)
        #> 2 1931 1931

        session.execute(update(Editor), [{"id": reader.id, "born": 1932}])
        print(reader.born, session.scalar(select(Person.born).where(Person.id == 1)))
        #> 1932 1932


if __name__ == "__main__":
    main()
