"""After `merge()`, a composite that the target has loaded can show its old value until the flush.

`merge()` copies the columns behind the composite. The composite that the target made from its old
columns stays until the flush drops it. After `merge(load=False)` this flush has nothing to write,
and drops nothing.

Call `session.flush()` before you read the composite, `session.expire(target, ["size"])` after
`load=False`, or read the columns.

SQLAlchemy's documentation: [Composite Column
Types](https://docs.sqlalchemy.org/en/21/orm/composites.html).
"""

import dataclasses

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column

from snippets.library import new_library

LABEL = "Composites after `merge()`"


class OwnBase(DeclarativeBase):
    pass


@dataclasses.dataclass
class Size:
    width: int
    height: int


class Poster(OwnBase):
    __tablename__ = "merge_poster"

    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[Size] = composite("width", "height")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Poster(id=1, size=Size(1, 2)))
        session.commit()
    with Session(engine) as session:
        merged = session.merge(Poster(id=1, size=Size(5, 6)))
        print(merged.width, merged.height)
        #> 5 6
        print(merged.size.width, merged.size.height)
        #> 1 2
        session.flush()
        print(merged.size.width, merged.size.height)
        #> 5 6
        session.expunge(merged)
        target = session.get(Poster, 1)
        target.size = Size(7, 8)
        session.flush()
        print(target.width, target.size.width)
        #> 7 7
        session.merge(merged, load=False)
        session.flush()
        print(target.width, target.size.width)
        #> 5 7
        session.expire(target, ["size"])
        print(target.size.width)
        #> 5


if __name__ == "__main__":
    main()
