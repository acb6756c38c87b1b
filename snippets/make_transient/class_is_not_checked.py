"""`make_transient_to_detached()` of a base class hides that the row belongs to a subclass.

The identity key of the `Periodical` is the key of the monthly, too. A query for that row returns
the `Periodical` that the session has, and `session.get(Monthly, 1)` finds an object of the wrong
class, and returns None.

Construct the class of the row. If you do not know it, load the object.

SQLAlchemy's documentation:
[Mapping Class Inheritance Hierarchies](https://docs.sqlalchemy.org/en/21/orm/inheritance.html#inheritance-toplevel).
"""

from sqlalchemy import String, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from snippets.library import new_library

LABEL = "the row belongs to a subclass"


class PeriodicalBase(DeclarativeBase):
    pass


class Periodical(PeriodicalBase):
    __tablename__ = "periodical"

    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {
        "polymorphic_on": "type",
        "polymorphic_identity": "periodical",
    }


class Monthly(Periodical):
    __mapper_args__ = {"polymorphic_identity": "monthly"}


def main() -> None:
    engine = new_library()
    PeriodicalBase.metadata.drop_all(engine)
    PeriodicalBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Monthly(id=1))

    known = Periodical(id=1)
    make_transient_to_detached(known)
    with Session(engine) as session:
        session.add(known)
        found = session.scalars(select(Periodical)).one()
        print(found is known, found.type, session.get(Monthly, 1))
        #> True periodical None
        session.refresh(known)
        print("refreshed:", known.type, session.get(Monthly, 1))
        #> refreshed: monthly None

    with Session(engine) as session:
        print(type(session.get(Periodical, 1)).__name__)
        #> Monthly


if __name__ == "__main__":
    main()
