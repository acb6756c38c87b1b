"""A new object from the mapper's column attributes copies a row whole and leaves the original alone.

Reading an attribute loads it if it is expired or deferred, so the copy is complete. No
state is changed: the original stays persistent, the copy is a new transient object, and
its children are not touched.

The primary key is left out, for the database to give. Change what is unique, and leave
out columns that the database computes (`Computed`). Foreign keys are columns, so the
copy has the same parents.

A class whose `__init__` takes other arguments needs a method of its own for this, which
names the columns of a copy.

SQLAlchemy's documentation:
[Inspection of Mapper objects](https://docs.sqlalchemy.org/en/21/orm/mapping_styles.html#orm-mapper-inspection-mapper).
"""

from typing import TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, defer

from snippets.library import Author, new_library

Row = TypeVar("Row", bound=object)


def copy_row(row: Row) -> Row:
    columns = inspect(type(row)).column_attrs
    return type(row)(
        **{
            attribute.key: getattr(row, attribute.key)
            for attribute in columns
            if not attribute.columns[0].primary_key
        }
    )


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        brief = select(Author).options(defer(Author.born))
        ursula = session.scalars(brief.where(Author.id == 1)).one()
        session.commit()  # expires all attributes

        copy = copy_row(ursula)
        session.add(copy)
        session.commit()
        print(copy.id, copy.name, copy.born)
        #> 3 Ursula 1929
        print(ursula.id, inspect(ursula).persistent, len(ursula.books))
        #> 1 True 2


if __name__ == "__main__":
    main()
