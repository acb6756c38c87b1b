"""A `composite()` value follows its columns at the flush; a change inside a plain one is not seen.

Here assigning a column leaves the composite as it is; after the flush, the next read makes a
new one. Assigning a new composite sets the columns at once. After a change inside the plain
composite nothing is dirty.

Assign the whole value, `vertex.start = Point(9, 2)`. Or derive the class from
`MutableComposite`, as `Spot` does, and call `changed()` in `__setattr__`.

SQLAlchemy's documentation: [Composite Column
Types](https://docs.sqlalchemy.org/en/21/orm/composites.html#mapper-composite), [Establishing
Mutability on
Composites](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html#mutable-composites).
"""

import dataclasses

from sqlalchemy.ext.mutable import MutableComposite
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column

from snippets.library import new_library

LABEL = "`composite()` values"


class OwnBase(DeclarativeBase):
    pass


@dataclasses.dataclass
class Point:
    x: int
    y: int


@dataclasses.dataclass
class Spot(MutableComposite):
    x: int

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        self.changed()


class Vertex(OwnBase):
    __tablename__ = "states_vertex"

    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[int]
    y: Mapped[int]
    start: Mapped[Point] = composite("x", "y")
    end_x: Mapped[int]
    end: Mapped[Spot] = composite("end_x")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        vertex = Vertex(start=Point(1, 2), end=Spot(3))
        session.add(vertex)
        session.commit()
        print(vertex.start)
        #> Point(x=1, y=2)
        vertex.x = 5
        print(vertex.x, vertex.start)
        #> 5 Point(x=1, y=2)
        session.flush()
        print(vertex.x, vertex.start)
        #> 5 Point(x=5, y=2)

        vertex.start.x = 9
        print(vertex.start, vertex.x, vertex in session.dirty)
        #> Point(x=9, y=2) 5 False
        vertex.end.x = 9
        print(vertex.end_x, vertex in session.dirty)
        #> 9 True
        vertex.start = Point(9, 2)
        print(vertex.x)
        #> 9


if __name__ == "__main__":
    main()
