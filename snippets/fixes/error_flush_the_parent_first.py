"""Map a relationship, or flush the parent before its child is added."""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlite",)


class OrderBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Order(OrderBase):
    __tablename__ = "order"


class Item(OrderBase):
    __tablename__ = "item"
    order_id: Mapped[int] = mapped_column(ForeignKey("order.id"))


class Invoice(OrderBase):
    __tablename__ = "invoice"
    order_id: Mapped[int] = mapped_column(ForeignKey("order.id"))
    order: Mapped[Order] = relationship()


def main() -> None:
    engine = new_library()
    OrderBase.metadata.create_all(engine)
    session = Session(engine)
    session.execute(text("PRAGMA foreign_keys = ON"))
    session.commit()
    # before
    session.add_all([Order(id=1), Item(order_id=1)])  # no relationship
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> FOREIGN KEY constraint failed
    session.rollback()
    # after
    session.add_all([Order(id=1), Invoice(order_id=1)])  # Invoice.order is mapped
    session.flush()
    session.add(Item(order_id=1))  # after the flush
    session.commit()
    print("item", session.get(Item, 1).id, "invoice", session.get(Invoice, 1).id)
    #> item 1 invoice 1
    session.close()


if __name__ == "__main__":
    main()
