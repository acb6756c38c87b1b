"""A lazy many-to-one to a unique column, not the primary key, emits SQL when it is first read.

The identity map is keyed by primary key, so a country cannot be looked up there by its `code`. The
lazy load emits a SELECT although the target is in the session, and also for the NULL foreign key.

Load it in the query, for example with `joinedload(Town.country)`.
"""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "a many-to-one to a unique column"


class MapBase(DeclarativeBase):
    pass


class Country(MapBase):
    __tablename__ = "country"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(2), unique=True)


class Town(MapBase):
    __tablename__ = "town"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Optional[str]] = mapped_column(ForeignKey("country.code"))
    country: Mapped[Optional[Country]] = relationship()


def main() -> None:
    engine = new_library()
    MapBase.metadata.drop_all(engine)
    MapBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all([Town(id=1, country=Country(code="pl")), Town(id=2)])

    with Session(engine) as session:
        poland = session.get(Country, 1)
        zakopane, atlantis = session.get(Town, 1), session.get(Town, 2)
        sql = sql_log(engine)
        print(zakopane.country is poland, sql_of(sql))
        #> True SELECT
        print(atlantis.country, sql_of(sql))
        #> None SELECT


if __name__ == "__main__":
    main()
