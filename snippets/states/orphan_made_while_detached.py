"""With delete-orphan, a child taken from a detached parent is deleted after `add()` of the parent.

A loaded collection records its changes in a detached parent, too. `add()` puts the removed child
into the session with the parent, and the flush deletes it as an orphan.

If the child is to stay, put it into the collection of another parent in the session before you
`add()` the old one: after that, a query [flushes][snippets.states.autoflush_before_sql].

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "an orphan made while detached"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_away_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_away_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_away_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        shelf = Shelf(boxes=[Box(), Box()])
        session.add_all([shelf, Shelf()])
        session.commit()

    box = shelf.boxes.pop()
    print(state_of(box))
    #> detached
    with Session(engine) as session:
        session.add(shelf)
        print(state_of(box))
        #> persistent
        session.flush()
        print(state_of(box))
        #> deleted

    kept = shelf.boxes.pop()
    with Session(engine) as session:
        other = session.get(Shelf, 2)
        other.boxes.append(kept)
        session.add(shelf)
        session.commit()
        print(state_of(kept), "shelf:", kept.shelf_id)
        #> persistent shelf: 2


if __name__ == "__main__":
    main()
