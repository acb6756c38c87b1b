"""A bulk INSERT refuses `RETURNING *`, and an upsert of a class that has two tables.

A bulk INSERT is one with its rows beside the statement, as dictionaries. The upsert with `values()`
is not refused: here it writes the row of `atlas` alone, and no object can be loaded.

Name what you want, `returning(Author)`. For two tables look each row up: `session.merge()`.

SQLAlchemy's documentation:
[ORM "upsert" Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-upsert).
"""

from typing import Any

from sqlalchemy import ForeignKey, insert, literal_column, select, text
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import CompileError, InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import Author, new_library

LABEL = "bulk INSERT: `RETURNING *`, upserts"
REQUIRES = ("sqlalchemy>=2.0.20", "sqlite")


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"

    id: Mapped[int] = mapped_column(primary_key=True)


class Atlas(Item):
    __tablename__ = "atlas"

    id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    scale: Mapped[int]


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    star: Any = literal_column("*")
    with Session(engine) as session:
        try:
            session.execute(insert(Author).returning(star), [{"name": "Mary"}])
        except CompileError as error:
            print(error)
            #> Can't use RETURNING * with bulk ORM INSERT.  Please use a different INSERT form, such as INSERT..VALUES or INSERT with a Core Connection
        named = insert(Author).returning(Author)
        print(session.scalars(named, [{"name": "Mary"}]).one().name)
        #> Mary
        try:
            session.execute(upsert(Atlas).on_conflict_do_nothing(), [{"scale": 2}])
        except InvalidRequestError as error:
            print(error)
            #> bulk INSERT with a 'post values' clause (typically upsert) not supported for multi-table mapper Mapper[Atlas(atlas)]

        session.execute(upsert(Atlas).values(id=7, scale=2).on_conflict_do_nothing())
        rows = session.execute(text("SELECT * FROM atlas")).all()
        print("rows", rows, "objects", session.scalars(select(Atlas)).all())
        #> rows [(7, 2)] objects []
        session.merge(Atlas(id=8, scale=3))
        print([atlas.scale for atlas in session.scalars(select(Atlas))])
        #> [3]


if __name__ == "__main__":
    main()
