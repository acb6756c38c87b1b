"""A flush that fetches by RETURNING reads the value from before an AFTER trigger, and keeps it.

RETURNING gives the row as the statement itself wrote it; the AFTER trigger runs later. The old
value counts as loaded, and stays until the object is refreshed or expired. By default this
concerns INSERT, and with `eager_defaults=True` also UPDATE.

Set `eager_defaults=False` in `__mapper_args__`: the flush then expires [columns marked
`FetchedValue`][snippets.refresh.trigger_value_needs_fetched_value] that were given no value,
and the next read is right. Or call `session.refresh(run)`. The trigger here is SQLite's.

SQLAlchemy's documentation: [Fetching Server-Generated
Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any, Optional

from sqlalchemy import FetchedValue, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "AFTER triggers and RETURNING"
REQUIRES = ("sqlite",)


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    sheets: Mapped[Optional[int]] = mapped_column(
        server_default=FetchedValue(), server_onupdate=FetchedValue()
    )


class LazyPrintRun(Printing):
    __table__ = PrintRun.__table__
    __mapper_args__: dict[str, Any] = {"eager_defaults": False}
    copies: Mapped[int]
    sheets: Mapped[int]


class EagerPrintRun(Printing):
    __table__ = PrintRun.__table__
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}
    copies: Mapped[int]
    sheets: Mapped[int]


TRIGGER = """
CREATE TRIGGER count_{} AFTER {} ON print_run BEGIN
UPDATE print_run SET sheets = new.copies * 8 WHERE id = new.id; END
"""


def main() -> None:
    engine = new_library()
    Printing.metadata.create_all(engine)
    with Session(engine) as session:
        session.execute(text(TRIGGER.format("new", "INSERT")))
        session.execute(text(TRIGGER.format("up", "UPDATE OF copies")))
        run, lazy_run = PrintRun(copies=500), LazyPrintRun(copies=500)
        session.add_all([run, lazy_run])
        session.flush()
        print(run.sheets, lazy_run.sheets)
        #> None 4000
        session.refresh(run)
        print(run.sheets)
        #> 4000

        eager_run = session.get(EagerPrintRun, 1)
        eager_run.copies = 700
        session.flush()
        print(eager_run.sheets)
        #> 4000
        session.refresh(eager_run)
        print(eager_run.sheets)
        #> 5600


if __name__ == "__main__":
    main()
