"""A `MutableDict` held across a commit, `expire()` or `refresh()` is no longer the object's value.

The next read makes another one. While the attribute is expired, a change of the old one raises
`InvalidRequestError`. Once it is loaded again, the object becomes dirty, and the flush writes the
value that the object has: the change is lost without an error, here that of a `MutableList` too.
(A commit with `expire_on_commit=False` does not expire.)

Hold the object, and write `reader.shelf["Kindred"] = 2` each time.
[Collections][snippets.refresh.held_collection_is_invalidated] are alike.

SQLAlchemy's documentation:
[Mutation Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html).
"""

from sqlalchemy import JSON
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "A `MutableDict` held across a commit"


class OwnBase(DeclarativeBase):
    pass


class Reader(OwnBase):
    __tablename__ = "refresh_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf: Mapped[dict[str, int]] = mapped_column(MutableDict.as_mutable(JSON))
    marks: Mapped[list[int]] = mapped_column(MutableList.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        reader = Reader(shelf={"Kindred": 1}, marks=[5])
        session.add(reader)
        session.flush()
        held = reader.shelf
        session.commit()
        try:
            held["Kindred"] = 2
        except InvalidRequestError as error:
            print(held, error)
            #> {'Kindred': 2} Can't flag attribute 'shelf' modified; it's not present in the object state

        print(reader.shelf, reader.shelf is held)
        #> {'Kindred': 1} False
        held["Kindred"] = 3
        print(reader in session.dirty)
        #> True
        session.commit()
        print(reader.shelf)
        #> {'Kindred': 1}

        marks = reader.marks
        session.refresh(reader)
        marks.append(4)
        session.commit()
        print(marks, reader.marks)
        #> [5, 4] [5]


if __name__ == "__main__":
    main()
