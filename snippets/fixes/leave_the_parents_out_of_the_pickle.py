"""Leave `_parents` out of the pickle, in `__getstate__` of your `Mutable` class.

`MutableList` and `MutableDict` do so themselves, and so do classes derived from them.
"""

import pickle
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import Mutable
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Tags(Mutable, list[str]):
    pass


class PicklableTags(Mutable, list[str]):
    def __getstate__(self) -> dict[str, object]:
        return {k: v for k, v in vars(self).items() if k != "_parents"}

    @classmethod
    def coerce(cls, key: str, value: Any) -> Any:
        return value if value is None or isinstance(value, cls) else cls(value)


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


def main() -> None:
    # before
    draft = Draft(tags=Tags(["craft"]))
    try:
        pickle.dumps(draft)
    except TypeError as error:
        print(error)
        #> cannot pickle 'weakref.ReferenceType' object
    # after
    essay = Essay(tags=PicklableTags(["craft"]))
    copy = pickle.loads(pickle.dumps(essay))
    print(copy.tags)
    #> ['craft']


if __name__ == "__main__":
    main()
