"""A class that refuses its mapper events is read-only: for a view, or a table of others.

The events fire within the flush, and an exception ends it. Objects of a subclass are refused with
`propagate=True` only. [Statements call no mapper
event][snippets.synchronize_session.mapper_events_do_not_fire], nor do the `bulk_...()` methods:
take the right to write from the database user as well.
"""

from typing import Any

from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

LABEL = "A class that cannot be written"
REQUIRES = ()


class Base(DeclarativeBase):
    pass


class Country(Base):
    __tablename__ = "country"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]


@event.listens_for(Country, "before_insert")
@event.listens_for(Country, "before_update")
@event.listens_for(Country, "before_delete")
def refuse(mapper: Any, connection: Any, country: Country) -> None:
    raise PermissionError(f"{country.code} is read-only")


def main() -> None:
    engine = create_engine("sqlite://")
    with Session(engine) as session:
        session.execute(text("CREATE TABLE country (code TEXT, name TEXT)"))
        session.execute(text("INSERT INTO country VALUES ('IE', 'Ireland')"))
        session.get_one(Country, "IE").name = "Eire"
        try:
            session.commit()
        except PermissionError as error:
            session.rollback()
            print(error)
            #> IE is read-only


if __name__ == "__main__":
    main()
