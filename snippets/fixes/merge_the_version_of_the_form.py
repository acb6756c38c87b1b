"""Merge an object with the version that the form was opened with.

Convert the version to `int`: as text it never matches.
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library


class ProductBase(DeclarativeBase):
    pass


class Product(ProductBase):
    __tablename__ = "merge_product"
    id: Mapped[int] = mapped_column(primary_key=True)
    qty: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    ProductBase.metadata.drop_all(engine)
    ProductBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Product(id=1, qty=10))
    with Session(engine) as session:
        product = session.get_one(Product, 1)
        form = {"id": 1, "qty": 9, "version": product.version}
    with Session(engine) as session, session.begin():
        session.get_one(Product, 1).qty = 5  # somebody else, meanwhile
    # before
    with Session(engine) as session, session.begin():
        product = session.get_one(Product, form["id"])
        product.qty = form["qty"]
    with Session(engine) as session:
        found = session.get_one(Product, 1).version
        print("a form of version", form["version"], "is saved as", found)
        #> a form of version 1 is saved as 3
    # after
    try:
        with Session(engine) as session, session.begin():
            # Raises if the row is gone, which merge() would insert again.
            product = session.get_one(Product, form["id"], populate_existing=True)
            session.merge(Product(**form))
    except StaleDataError as error:
        print(error)
        #> Version id '1' on merged state <Product at 0x...> does not match existing version '3'. Leave the version attribute unset when merging to update the most recent version.


if __name__ == "__main__":
    main()
