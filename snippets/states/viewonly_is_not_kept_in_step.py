"""A `viewonly` relationship shows what its last load found, and what is put into it is not written.

It has no part in a flush, and no `back_populates` keeps it in step. A new member of the
relationship that writes appears in it after the next load, which means after a commit,
`expire()` or `refresh()`. What is appended to it stays out of the session: the
save-update cascade does not follow a `viewonly` relationship, and no warning is given.
The owner is not even in `session.dirty`.

Change the relationship that writes, and read this one. After a flush,
`session.expire(author, ["late_books"])` renews it.
[`merge()` does follow it][snippets.merge.merge_follows_viewonly].

SQLAlchemy's documentation:
[Notes on using the viewonly relationship parameter](https://docs.sqlalchemy.org/en/21/orm/join_conditions.html#relationship-viewonly-notes).
"""

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_viewed_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship()
    view: Mapped[list["Box"]] = relationship(viewonly=True)


class Box(OwnBase):
    __tablename__ = "states_viewed_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_viewed_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box()])
        session.add(shelf)
        session.commit()
        print(len(shelf.view))
        #> 1
        shelf.boxes.append(Box())
        session.flush()
        print(len(shelf.boxes), len(shelf.view))
        #> 2 1
        session.expire(shelf, ["view"])
        print(len(shelf.view))
        #> 2

        lost = Box()
        shelf.view.append(lost)
        sql = sql_log(engine)
        print(inspect(lost).transient, shelf in session.dirty)
        #> True False
        session.flush()
        print(inspect(lost).transient, len(sql))
        #> True 0


if __name__ == "__main__":
    main()
