"""A custom `Mutable` value makes its object unpicklable unless it leaves out its parents.

A `Mutable` refers to the objects that it belongs to in `_parents`, to tell them of changes. These
references are weak, and Python cannot pickle them: `cannot pickle 'weakref.ReferenceType' object`.
`MutableDict` leaves them out. A class of your own that derives from `Mutable` does so in
`__getstate__`, as `PicklableTags`.

Unpickling sets the parents again: here the change in place is noticed.

SQLAlchemy's documentation: [Supporting
Pickling](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html#supporting-pickling).
"""

import pickle

from sqlalchemy import JSON, inspect
from sqlalchemy.ext.mutable import Mutable, MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "a `Mutable` class of your own"


class Tags(Mutable, list[str]):
    def append(self, tag: str) -> None:
        super().append(tag)
        self.changed()


class PicklableTags(Tags):
    def __getstate__(self) -> dict[str, object]:
        return {k: v for k, v in vars(self).items() if k != "_parents"}


class EssayBase(DeclarativeBase):
    pass


class Draft(EssayBase):
    __tablename__ = "draft"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[str]] = mapped_column(Tags.as_mutable(JSON))


class Essay(EssayBase):
    __tablename__ = "essay"
    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[str]] = mapped_column(PicklableTags.as_mutable(JSON))
    notes: Mapped[dict[str, str]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    EssayBase.metadata.drop_all(engine)
    EssayBase.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        draft, essay = Draft(tags=Tags()), Essay(tags=PicklableTags(), notes={})
        session.add_all([draft, essay])
        session.commit()

    try:
        pickle.dumps(draft)
    except TypeError as error:
        print(error)
        #> cannot pickle 'weakref.ReferenceType' object
    copy = pickle.loads(pickle.dumps(essay))
    print(type(copy.notes).__name__, inspect(copy).modified)
    #> MutableDict False
    copy.tags.append("craft")
    print(copy.tags, inspect(copy).modified)
    #> ['craft'] True


if __name__ == "__main__":
    main()
