"""`single_parent=True` raises while the object is another parent's by assignment, until it expires.

The check knows the parents to which the program gave the object, and forgets them when the object
expires. So after this commit a second parent goes unnoticed, and both rows refer to the cover.

Take the child from the first parent, then give it to the second, with no query in between: a
flush would [delete the orphan][snippets.states.orphan_is_deleted_at_flush]. If many may share it,
leave out `delete-orphan` and `single_parent`. If none may, declare the foreign key `unique=True`;
it can refuse the move, too.

SQLAlchemy's documentation:
[error bbf1](https://docs.sqlalchemy.org/en/21/errors.html#error-bbf1).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library

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

    engine = new_library()
    CoverBase.metadata.drop_all(engine)
    CoverBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([old, new])
        session.commit()
        print(new.cover is cover)
        #> True
        old.cover = cover
        session.commit()
        print(old.cover is cover, new.cover is cover)
        #> True True


if __name__ == "__main__":
    main()
