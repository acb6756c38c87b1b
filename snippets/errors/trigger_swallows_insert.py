"""On PostgreSQL a flush raises `FlushError` if a trigger swallows the INSERT that gives the key.

This `BEFORE INSERT` trigger returns NULL: no row comes, and RETURNING gives no key. The text
differs between one object and several. If the program gives the key, nothing raises: the object
is persistent, and its row is missing.

Let the trigger return `NEW`, use declarative partitions, or map the partition itself.
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library

LABEL = "a trigger swallows the INSERT"
REQUIRES = ("postgresql",)


class VisitBase(DeclarativeBase):
    pass


class Visit(VisitBase):
    __tablename__ = "visit"

    id: Mapped[int] = mapped_column(primary_key=True)


FUNCTION = """
CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql
AS 'BEGIN RETURN NULL; END'
"""
TRIGGER = """
CREATE TRIGGER partition BEFORE INSERT ON visit
FOR EACH ROW EXECUTE FUNCTION swallow()
"""


def main() -> None:
    engine = new_library()
    VisitBase.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text(FUNCTION))
        connection.execute(text(TRIGGER))
    for visits in ([Visit()], [Visit(), Visit()]):
        with Session(engine) as session:
            session.add_all(visits)
            try:
                session.flush()
            except FlushError as error:
                print(error)
                #> Single-row INSERT statement for Mapper[Visit(visit)] did not produce a new primary key result being invoked.  Ensure there are no triggers or special driver issues preventing INSERT from functioning properly.
                #> Multi-row INSERT statement for Mapper[Visit(visit)] did not produce the correct number of INSERTed rows for RETURNING.  Ensure there are no triggers or special driver issues preventing INSERT from functioning properly.

    with Session(engine) as session:
        session.add(visit := Visit(id=7))
        session.flush()
        rows = session.execute(text("SELECT * FROM visit")).all()
        print("persistent:", inspect(visit).persistent, "rows:", rows)
        #> persistent: True rows: []


if __name__ == "__main__":
    main()
