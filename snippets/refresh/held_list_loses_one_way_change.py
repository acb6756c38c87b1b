"""Without `back_populates`, changes to a list held across `expire()` or a commit are lost.

The list is cut off from its parent. Here [the append only
warns][snippets.refresh.held_collection_is_invalidated], and the child is inserted with a foreign
key of NULL; the removal warns too, and the row keeps its parent (with
[delete-orphan][snippets.states.orphan_is_deleted_at_flush] a changed child is deleted). A commit
with `expire_on_commit=False` does not expire.

Hold the parent, and write `press.leaflets` each time.
"""

import warnings
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "A held list, without `back_populates`"


class OwnBase(DeclarativeBase):
    pass


class Press(OwnBase):
    __tablename__ = "refresh_press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship()


class Leaflet(OwnBase):
    __tablename__ = "refresh_leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey(Press.id))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        first, second = Leaflet(), Leaflet()
        press = Press(leaflets=[first])
        session.add(press)
        session.flush()
        held = press.leaflets
        session.commit()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            held.append(second)
            held.remove(first)
        for warning in caught:
            print(warning.message)
            #> This collection has been invalidated.
            #> This collection has been invalidated.
        session.commit()
        print(state_of(second), first.press_id, second.press_id)
        #> persistent 1 None


if __name__ == "__main__":
    main()
