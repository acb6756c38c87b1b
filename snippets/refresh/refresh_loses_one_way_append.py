"""Without `back_populates`, `refresh(parent)` loses an appended new child and INSERTs it with NULL.

`refresh(press)` expires the collection first and autoflushes second: the pending child is
INSERTed, and nothing gives it its foreign key. `expire(press)` and `expire_all()` lose the key
as well. If the column is NOT NULL, the flush raises.

Call `session.flush()` before, or give the relationship its other side. With `cascade="all,
delete-orphan"` [the child is not inserted at
all][snippets.refresh.delete_orphan_drops_pending_child].
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, Book, new_library

LABEL = "Append a child, then refresh the parent"


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
        press = Press(id=1)
        session.add(press)
        session.flush()
        first, second, third = Leaflet(), Leaflet(), Leaflet()
        press.leaflets.append(first)
        session.refresh(press)
        press.leaflets.append(second)
        session.expire(press)
        press.leaflets.append(third)
        session.expire_all()
        print(press.leaflets, first.press_id, second.press_id, third.press_id)
        #> [] None None None

        ursula = session.get(Author, 1)
        tehanu = Book(title="Tehanu")
        ursula.books.append(tehanu)
        session.refresh(ursula)
        print([book.title for book in ursula.books], tehanu.author_id)
        #> ['The Dispossessed', 'Lavinia', 'Tehanu'] 1


if __name__ == "__main__":
    main()
