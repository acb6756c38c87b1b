"""Let a BEFORE INSERT trigger return NEW, so that the row is inserted.

If it returns NULL because it writes the row elsewhere, NEW stores it twice: use declarative
partitions.
"""

from sqlalchemy import select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library

REQUIRES = ("postgresql",)


class VisitBase(DeclarativeBase):
    pass


class Visit(VisitBase):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(primary_key=True)


FUNCTION = "CREATE OR REPLACE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql "
TRIGGER = "CREATE TRIGGER seen BEFORE INSERT ON visit FOR EACH ROW "


def main() -> None:
    engine = new_library()
    VisitBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    session.execute(text(FUNCTION + "AS 'BEGIN RETURN NULL; END'"))
    session.execute(text(TRIGGER + "EXECUTE FUNCTION seen()"))
    session.commit()
    session.add(Visit())
    try:
        session.flush()
    except FlushError as error:
        print(error)
        #> Single-row INSERT statement for Mapper[Visit(visit)] did not produce a new primary key result being invoked.  Ensure there are no triggers or special driver issues preventing INSERT from functioning properly.
    session.rollback()
    # after
    session.execute(text(FUNCTION + "AS 'BEGIN RETURN NEW; END'"))
    session.add(Visit())
    session.commit()
    print(len(session.scalars(select(Visit)).all()), "visit")
    #> 1 visit
    session.close()


if __name__ == "__main__":
    main()
