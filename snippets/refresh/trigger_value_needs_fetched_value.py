"""After a flushed UPDATE, what a trigger writes is read back if the column is marked `FetchedValue`.

The flush expires the updated object's column with `server_onupdate=FetchedValue()`, and the
next read emits a SELECT. A value that you assign yourself stays, and so does that of a column
that is not marked, until the object is refreshed or expired.

On INSERT, mark it `server_default=FetchedValue()`: there, and with `eager_defaults=True`, the
flush may read it [too early for an AFTER
trigger][snippets.refresh.returning_comes_before_after_triggers]. The trigger here is SQLite's.

SQLAlchemy's documentation: [Fetching Server-Generated
Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from sqlalchemy import FetchedValue, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "Values written by a trigger"
REQUIRES = ("sqlite",)


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    sheets: Mapped[int] = mapped_column(server_onupdate=FetchedValue())
    boxes: Mapped[int]


TRIGGER = """
CREATE TRIGGER count_up AFTER UPDATE OF copies ON print_run BEGIN
UPDATE print_run SET sheets = new.copies * 8, boxes = new.copies / 100; END
"""


def main() -> None:
    engine = new_library()
    Printing.metadata.create_all(engine)
    with Session(engine) as session:
        session.execute(text(TRIGGER))
        run = PrintRun(copies=500, sheets=4000, boxes=5)
        session.add(run)
        session.flush()

        run.copies = 1000
        session.flush()
        print(run.sheets, run.boxes)
        #> 8000 5
        session.refresh(run)
        print(run.sheets, run.boxes)
        #> 8000 10

        run.copies, run.sheets = 2000, 1
        session.flush()
        print(run.sheets)
        #> 1
        session.refresh(run)
        print(run.sheets)
        #> 16000


if __name__ == "__main__":
    main()
