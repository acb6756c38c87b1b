"""Without `back_populates`, `refresh(parent)` loses an appended child and INSERTs it with NULL.

`refresh()` expires the collection first and autoflushes second. The child is pending in
the session by then, so it is inserted, and the collection that should have given it its
foreign key is gone. With a `back_populates`, the child's own side still holds the
parent, and the key is written.

`expire(parent)` and `expire_all()` do the same. Call `session.flush()` before, or give
the relationship its other side. With autoflush off, a child with another side is not
lost either, but it is missing from the reloaded collection until it is flushed and the
collection is loaded again.

With `cascade="all, delete-orphan"` it is different again: [the child is not inserted at
all][snippets.refresh.delete_orphan_drops_pending_child].
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, Book, new_library


class OneWay(DeclarativeBase):
    pass


class Press(OneWay):
    __tablename__ = "press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship()


class Leaflet(OneWay):
    __tablename__ = "leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey("press.id"))


def main() -> None:
    engine = new_library()
    OneWay.metadata.drop_all(engine)
    OneWay.metadata.create_all(engine)
    with Session(engine) as session:
        press = Press()
        session.add(press)
        session.flush()
        leaflet = Leaflet()
        press.leaflets.append(leaflet)
        session.refresh(press)
        print(leaflet in session, leaflet.press_id, press.leaflets)
        #> True None []

        ursula = session.get(Author, 1)
        tehanu = Book(title="Tehanu")
        ursula.books.append(tehanu)
        session.refresh(ursula)
        print(tehanu in session, tehanu.author_id, tehanu in ursula.books)
        #> True 1 True


if __name__ == "__main__":
    main()
