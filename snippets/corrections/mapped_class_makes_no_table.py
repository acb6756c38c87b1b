"""A mapped class makes neither table nor rows: without them a query raises, or finds nothing.

A sample that leaves both out and then prints a name ends with `OperationalError: no
such table`, here on SQLite. With the table and no row, `first()` returns `None`, and
reading an attribute of that is an `AttributeError` about `'NoneType'`.

Here `Base.metadata.create_all(engine)` makes the table.
"""

from sqlalchemy import create_engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

LABEL = "no such table"
REQUIRES = ("sqlite",)  # the exception has another class elsewhere


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def main() -> None:
    engine = create_engine("sqlite://")
    with Session(engine) as session:
        try:
            session.scalars(select(User)).first()
        except OperationalError as error:
            print(error.orig)
            #> no such table: users

        Base.metadata.create_all(engine)
        print(session.scalars(select(User)).first())
        #> None


if __name__ == "__main__":
    main()
