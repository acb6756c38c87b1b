"""A row whose discriminator is NULL, unknown or of another branch cannot become an object.

The column in `polymorphic_on` says of which class the object has to be. Here NULL and a
value of another branch raise `InvalidRequestError`, a value that no class has an
`AssertionError`.

Correct the rows, and import all subclasses before the query. A `polymorphic_identity`
of the base class is one more value, not one for the rest.

SQLAlchemy's documentation:
[Mapping Class Inheritance Hierarchies](https://docs.sqlalchemy.org/en/21/orm/inheritance.html#single-table-inheritance).
"""

from typing import Optional

from sqlalchemy import String, insert, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "unknown discriminator"


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Optional[str]] = mapped_column(String(9))

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    item = ItemBase.metadata.tables["item"]
    rows = [(1, None), (2, "map"), (3, "item")]
    with Session(engine) as session:
        session.execute(insert(item).values(rows))
        for key, _ in rows:
            row = select(item).where(item.c.id == key)
            try:
                session.scalars(select(Atlas).from_statement(row)).all()
            except (InvalidRequestError, AssertionError) as error:
                print(error)
                #> Row with identity key (<class 'Item'>, (1,), None) can't be loaded into an object; the polymorphic discriminator column 'item.kind' is NULL
                #> No such polymorphic_identity 'map' is defined
                #> Row with identity key (<class 'Item'>, (3,), None) can't be loaded into an object; the polymorphic discriminator column 'item.kind' refers to Mapper[Item(item)], which is not a sub-mapper of the requested Mapper[Atlas(item)]


if __name__ == "__main__":
    main()
