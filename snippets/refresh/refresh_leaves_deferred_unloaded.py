"""A deferred column that was loaded is deferred again after `refresh()` or `expire()`.

A refresh without names reads the columns that a query for the object would read, and
`deferred()` columns are not among them. What was loaded is dropped, and with it an
unflushed change. The next read of the column loads it, by a SELECT of its own.

Name it to have it read at once: `session.refresh(scan, ["pixels"])`. Or query with
`undefer()`: [`refresh()` repeats that
option][snippets.refresh.refresh_repeats_eager_loads].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, deferred

from snippets.library import Book, new_library


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
        print("pixels" in inspect(scan).unloaded, scan.pixels)
        #> True Beowulf

        session.expire(scan)
        print(scan.id, "pixels" in inspect(scan).unloaded)
        #> 4 True

        session.refresh(scan, ["pixels"])
        print("pixels" in inspect(scan).unloaded)
        #> False


if __name__ == "__main__":
    main()
