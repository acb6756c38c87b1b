"""A new parent key with ON UPDATE CASCADE shows on children in the loaded collection, not on others.

The database changes the children's rows. The flush emits one UPDATE, WHERE takes the old key, and
it sets the new key on the children that the parent's loaded collection lists. A child loaded in
another way keeps the old key until it is loaded again; by default the commit sees to that.

Without ON UPDATE CASCADE a database that checks foreign keys refuses the UPDATE: [`passive_updates`
and its limits][snippets.states.passive_updates_after_the_parent].

SQLAlchemy's documentation: [Mutable Primary Keys / Update
Cascades](https://docs.sqlalchemy.org/en/21/orm/relationship_persistence.html#passive-updates).
"""

from sqlalchemy import ForeignKey, String, inspect, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log

LABEL = "children of a changed key"


class OwnBase(DeclarativeBase):
    type_annotation_map = {str: String(40)}


class City(OwnBase):
    __tablename__ = "states_renamed_city"

    name: Mapped[str] = mapped_column(primary_key=True)
    homes: Mapped[list["Home"]] = relationship()


class Home(OwnBase):
    __tablename__ = "states_renamed_home"

    id: Mapped[int] = mapped_column(primary_key=True)
    city_name: Mapped[str] = mapped_column(
        ForeignKey("states_renamed_city.name", onupdate="CASCADE")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(City(name="Bombay", homes=[Home(id=1)]))
        session.add(City(name="Madras", homes=[Home(id=2)]))
        session.commit()
        if engine.dialect.name == "sqlite":
            session.execute(text("PRAGMA foreign_keys = ON"))
        bombay, madras = session.get(City, "Bombay"), session.get(City, "Madras")
        listed, other = bombay.homes[0], session.get(Home, 2)
        bombay.name, madras.name = "Mumbai", "Chennai"
        log = sql_log(engine)
        session.flush()
        print({statement.split(" SET")[0] for statement in log})
        #> {'UPDATE states_renamed_city'}
        print("parent:", inspect(bombay).identity)
        #> parent: ('Mumbai',)
        print("listed:", listed.city_name, "other:", other.city_name)
        #> listed: Mumbai other: Madras
        session.refresh(other)
        print("refreshed:", other.city_name)
        #> refreshed: Chennai


if __name__ == "__main__":
    main()
