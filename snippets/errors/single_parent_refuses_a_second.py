"""A relationship with `single_parent=True` raises if its object was given to another parent.

`delete-orphan` on the side that refers asks for `single_parent=True`, and this is what
it means: an object is the child of one parent only. The check is made when the
attribute is set, and knows only the parents to which the program gave the child: one
that was loaded with it goes unnoticed, and both rows refer to it.

Take the child from the first parent, `old.cover = None`, then give it to the second. If
many may share it, leave out `delete-orphan`.

SQLAlchemy's documentation:
[error bbf1](https://docs.sqlalchemy.org/en/21/errors.html#error-bbf1).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

LABEL = "`single_parent=True`"


class CoverBase(DeclarativeBase):
    pass


class Cover(CoverBase):
    __tablename__ = "cover"

    id: Mapped[int] = mapped_column(primary_key=True)


class Volume(CoverBase):
    __tablename__ = "volume"

    id: Mapped[int] = mapped_column(primary_key=True)
    cover_id: Mapped[Optional[int]] = mapped_column(ForeignKey("cover.id"))
    cover: Mapped[Optional[Cover]] = relationship(
        cascade="all, delete-orphan", single_parent=True
    )


def main() -> None:
    cover = Cover()
    old, new = Volume(cover=cover), Volume()
    try:
        new.cover = cover
    except InvalidRequestError as error:
        print(error)
        #> Instance <Cover at 0x...> is already associated with an instance of <class 'Volume'> via its Volume.cover attribute, and is only allowed a single parent. (Background on this error at: https://sqlalche.me/e/21/bbf1)

    old.cover = None
    new.cover = cover
    print(old.cover is None, new.cover is cover)
    #> True True


if __name__ == "__main__":
    main()
