"""With `expire_on_commit=False` the pickle of a child may hold the parent that it was added to.

The bottle remembers the rack whose collection it was put into, though no relationship leads back. A
commit that expires the bottle makes it forget; so does `session.refresh(bottle)`, or taking it out.

To send one child alone, read it with `session.get()` in a new session.
"""

import pickle
from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library

LABEL = "the parent is in the child's pickle"


class CellarBase(DeclarativeBase):
    pass


class Rack(CellarBase):
    __tablename__ = "rack"
    id: Mapped[int] = mapped_column(primary_key=True)
    wood: Mapped[str] = mapped_column(String(20))
    bottles: Mapped[list["Bottle"]] = relationship()


class Bottle(CellarBase):
    __tablename__ = "bottle"
    id: Mapped[int] = mapped_column(primary_key=True)
    rack_id: Mapped[Optional[int]] = mapped_column(ForeignKey("rack.id"))


def main() -> None:
    engine = new_library()
    CellarBase.metadata.drop_all(engine)
    CellarBase.metadata.create_all(engine)
    with Session(engine) as session:
        rack = Rack(wood="oak", bottles=[Bottle()])
        session.add(rack)
        session.commit()
        print("expired by the commit:", b"oak" in pickle.dumps(rack.bottles[0]))
        #> expired by the commit: False

    with Session(engine, expire_on_commit=False) as session:
        rack = Rack(wood="oak", bottles=[Bottle()])
        session.add(rack)
        session.commit()
        bottle = rack.bottles[0]
        print("expire_on_commit=False:", b"oak" in pickle.dumps(bottle))
        #> expire_on_commit=False: True
        rack.bottles.remove(bottle)
        print("taken out:", b"oak" in pickle.dumps(bottle))
        #> taken out: False
        rack.bottles.append(bottle)
        session.refresh(bottle)
        print("refreshed:", b"oak" in pickle.dumps(bottle))
        #> refreshed: False

        rack.bottles.append(Bottle())
        session.commit()
        key = rack.bottles[1].id
        print("another child:", b"oak" in pickle.dumps(rack.bottles[1]))
        #> another child: True
    with Session(engine) as session:
        print("read alone:", b"oak" in pickle.dumps(session.get(Bottle, key)))
        #> read alone: False


if __name__ == "__main__":
    main()
