"""With `cascade="all"`, `expunge()` detaches loaded children that are in another session.

Here `second.add(shelf)` failed, because the copy is in the first session; then
`second.expunge(shelf)` detached that copy. `first` still writes a change of it, but its `inspect()`
says detached.

After an `add()` that failed, call
[`second.close()`][snippets.detachment.failed_add_leaves_half_behind] instead.
"""

from typing import Optional

from sqlalchemy import ForeignKey, String, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`expunge()` reaches another session"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "storage_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[list["Copy"]] = relationship(cascade="all")


class Copy(OwnBase):
    __tablename__ = "storage_copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    cover: Mapped[str] = mapped_column(String(9), default="new")
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("storage_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Copy(id=1))

    with Session(engine) as first, Session(engine) as second:
        copy = first.get(Copy, 1)
        shelf = Shelf(id=1, copies=[copy])
        try:
            second.add(shelf)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Copy at 0x...>' is already attached to session 'N' (this is 'M')
        second.expunge(shelf)
        print(state_of(copy), copy in first)
        #> detached True

        copy.cover = "torn"
        first.commit()
        print(first.scalar(text("SELECT cover FROM storage_copy")))
        #> torn


if __name__ == "__main__":
    main()
