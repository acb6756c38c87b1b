"""A column mapped as deferred is so again after `refresh()`, `expire()` and, by default, a commit.

Here `refresh()` drops the loaded value, and the unflushed change with it. The next read of the
column emits a SELECT.

To have it read at once, name it: `session.refresh(scan, ["pixels"])`. A refresh without names
reads it if the object was loaded with `undefer()`. A column that only the query deferred, by
`defer()` or `load_only()`, [comes with the others after
`expire()`][snippets.refresh.deferred_columns_load_one_by_one].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, deferred, undefer

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "Deferred columns and `refresh()`"


class Scans(DeclarativeBase):
    pass


class Scan(Scans):
    __table__ = Book.__table__
    id: Mapped[int]
    pixels: Mapped[str] = deferred(Book.__table__.c.title)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        scan = session.get(Scan, 4)
        scan.pixels = "retouched"
        session.refresh(scan)
        print("unloaded:", *inspect(scan).unloaded)
        #> unloaded: pixels
        sql = sql_log(engine)
        print(scan.pixels, sql_of(sql))
        #> Beowulf SELECT

        session.commit()
        print(scan.id, "unloaded:", *inspect(scan).unloaded)
        #> 4 unloaded: pixels
        session.refresh(scan, ["pixels"])
        print("unloaded:", *inspect(scan).unloaded)
        #> unloaded:

    with Session(engine) as session:
        scan = session.get(Scan, 4, options=[undefer(Scan.pixels)])
        session.refresh(scan)
        print("unloaded:", *inspect(scan).unloaded)
        #> unloaded:


if __name__ == "__main__":
    main()
