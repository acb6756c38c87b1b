"""Take the object from its first parent, and give it to another before the next flush."""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class CoverBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Cover(CoverBase):
    __tablename__ = "cover"


class Volume(CoverBase):
    __tablename__ = "volume"
    cover_id: Mapped[Optional[int]] = mapped_column(ForeignKey("cover.id"))
    cover: Mapped[Optional[Cover]] = relationship(
        cascade="all, delete-orphan", single_parent=True
    )


def main() -> None:
    cover = Cover()
    old, new = Volume(cover=cover), Volume()
    # before
    try:
        new.cover = cover
    except InvalidRequestError as error:
        print(error)
        #> Instance <Cover at 0x...> is already associated with an instance of <class 'Volume'> via its Volume.cover attribute, and is only allowed a single parent. (Background on this error at: https://sqlalche.me/e/21/bbf1)
    # after
    old.cover = None
    new.cover = cover
    print("moved" if new.cover is cover else "not moved")
    #> moved


if __name__ == "__main__":
    main()
