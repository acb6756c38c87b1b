"""A new object made from the mapper's column attributes is a copy of the row.

Reading an attribute that is expired loads it. The function copies each value, because [a mutable
value would be shared][snippets.make_transient.clone_shares_mutable_values]. It leaves out the
primary key, for the database to give.

Set a key that the database does not give, and what else is unique. A `None` [gives way to a
column's default][snippets.refresh.none_gives_way_to_the_default]. Leave out `Computed` columns, and
what a dataclass's `__init__` refuses. Flush first: before the flush, the copy of an object with
a newly assigned parent gets the parent of before.

SQLAlchemy's documentation:
[Inspection of Mapper objects](https://docs.sqlalchemy.org/en/21/orm/mapping_styles.html#orm-mapper-inspection-mapper).
"""

from copy import deepcopy
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "copy one row"


def copy_row(row: Any) -> Any:
    values = {
        attribute.key: deepcopy(getattr(row, attribute.key))
        for attribute in inspect(type(row)).column_attrs
        if not attribute.columns[0].primary_key
    }
    return type(row)(**values)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()  # expires all attributes

        copy = copy_row(ursula)
        session.add(copy)
        session.commit()
        print("copy:", copy.id, copy.name, copy.born)
        #> copy: 3 Ursula 1929
        print("original:", ursula.id, len(ursula.books), "books")
        #> original: 1 2 books

        kindred = session.get(Book, 3)
        kindred.author = ursula
        print("not flushed: author", copy_row(kindred).author_id)
        #> not flushed: author 2
        session.flush()
        print("flushed: author", copy_row(kindred).author_id)
        #> flushed: author 1


if __name__ == "__main__":
    main()
