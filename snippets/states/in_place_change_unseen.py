"""Changing a dictionary or list of a plain JSON column in place leaves the object unmodified.

SQLAlchemy sees assignments to attributes, not what happens inside a value. The object
is not in `session.dirty`, the flush emits nothing, and the next load overwrites the
change. To assign a copy afterwards does not help: it is compared with the old value,
which is the altered dictionary, and found equal.

Assign a new dictionary in place of the change,
`reader.shelf = {**reader.shelf, "Kindred": 2}`. Or call
`flag_modified(reader, "shelf")` after it. Or declare the column with
`MutableDict.as_mutable(JSON)`, which sees changes of its top level.

SQLAlchemy's documentation:
[Mutation Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

from sqlalchemy import JSON, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "states_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, int]] = mapped_column(JSON)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        reader = Reader(shelf={"Kindred": 1})
        session.add(reader)
        session.flush()
        reader.shelf["Kindred"] = 2
        print(inspect(reader).modified, reader in session.dirty)
        #> False False
        reader.shelf = dict(reader.shelf)
        print(session.is_modified(reader))
        #> False

        flag_modified(reader, "shelf")
        print(session.is_modified(reader))
        #> True
        session.commit()
        print(reader.shelf)
        #> {'Kindred': 2}


if __name__ == "__main__":
    main()
