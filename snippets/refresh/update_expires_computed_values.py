"""A flush of an UPDATE expires computed columns and SQL `onupdate`, unless `eager_defaults=True`.

Three kinds of value are not known to the program: a `Computed` column, an `onupdate` in
SQL, and an SQL expression assigned to the attribute, such as
`run.copies = PrintRun.copies * 2`, which [reads as an
expression][snippets.refresh.sql_expression_until_flush] until then. The flush expires
them, and the next read emits one SELECT for all. An `onupdate` in Python is known, and
is set by the flush.

`eager_defaults=True` fetches them in the flush, by RETURNING where UPDATE has it, else
by a SELECT. An assigned expression remains expired. The default, `"auto"`, is about
INSERT only.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any, Optional

from sqlalchemy import Computed, func, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class Printing(DeclarativeBase):
    pass


class Columns:
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    sheets: Mapped[Optional[int]] = mapped_column(
        Computed("copies * 8", persisted=True)
    )
    by_sql: Mapped[Optional[int]] = mapped_column(onupdate=func.abs(-1))
    by_python: Mapped[Optional[int]] = mapped_column(onupdate=lambda: 1)


class PrintRun(Columns, Printing):
    __tablename__ = "print_run"


class EagerPrintRun(Columns, Printing):
    __tablename__ = "eager_print_run"
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    runs: list[Columns] = [PrintRun(copies=500), EagerPrintRun(copies=500)]
    with Session(engine) as session:
        for run in runs:
            session.add(run)
            session.flush()
            run.copies = type(run).copies * 2
            session.flush()
            print(sorted(inspect(run).expired_attributes), run.copies, run.sheets)
            #> ['by_sql', 'copies', 'sheets'] 1000 8000
            #> ['copies'] 1000 8000


if __name__ == "__main__":
    main()
