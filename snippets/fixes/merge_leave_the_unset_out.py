"""In `__post_init__`, delete what was left at None, relationships and foreign keys.

Give columns with a default an `insert_default` and `init=False`. To write a None, set
it on the object afterwards.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library

REQUIRES = ("sqlalchemy<2.1",)


class OwnBase(MappedAsDataclass, DeclarativeBase):
    pass


class Firm(OwnBase):
    __tablename__ = "firm"
    id: Mapped[int] = mapped_column(primary_key=True)


class Order(OwnBase):
    __tablename__ = "merge_order"
    id: Mapped[int] = mapped_column(primary_key=True)
    firm_id: Mapped[Optional[int]] = mapped_column(ForeignKey("firm.id"), default=None)
    firm: Mapped[Optional[Firm]] = relationship(default=None)


class NewOrder(OwnBase):
    __tablename__ = "merge_new_order"
    id: Mapped[int] = mapped_column(primary_key=True)
    firm_id: Mapped[Optional[int]] = mapped_column(ForeignKey("firm.id"), default=None)
    firm: Mapped[Optional[Firm]] = relationship(default=None)
    views: Mapped[int] = mapped_column(init=False, insert_default=0)

    def __post_init__(self) -> None:
        for name in ("firm", "firm_id"):
            if vars(self).get(name, "unset") is None:
                delattr(self, name)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Firm(id=5))
    session.commit()
    # before
    session.add(order := Order(id=1, firm_id=5))
    session.commit()
    print("firm", order.firm_id)
    #> firm None
    # after
    session.add(new_order := NewOrder(id=1, firm_id=5))
    session.commit()
    print("firm", new_order.firm_id)
    #> firm 5
    new_order.views = 12
    session.merge(NewOrder(id=1))
    session.commit()
    print("views", new_order.views, "firm", new_order.firm_id)
    #> views 12 firm 5
    session.close()


if __name__ == "__main__":
    main()
