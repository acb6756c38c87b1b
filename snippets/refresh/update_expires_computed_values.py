"""A flush of an UPDATE expires computed columns and SQL `onupdate`, unless `eager_defaults=True`.

Here the flush expires a `Computed` column, an `onupdate` in SQL and an SQL expression that was
assigned; the next read emits a SELECT. With `eager_defaults=True` the flush fetches them, all
but the assigned expression.

An `onupdate` in Python is known, but [several objects of one flush may show the same
value][snippets.refresh.python_onupdate_of_several_objects]. Columns with
[`server_onupdate=FetchedValue()`][snippets.refresh.trigger_value_needs_fetched_value] and a
[`column_property()`][snippets.refresh.column_property_keeps_until_flush] are expired too.

SQLAlchemy's documentation: [Fetching Server-Generated
Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any, Optional

from sqlalchemy import Computed, func, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`onupdate`, `Computed` after an UPDATE"


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
    with Session(engine) as session:
        run, eager_run = PrintRun(copies=500), EagerPrintRun(copies=500)
        session.add_all([run, eager_run])
        session.flush()
        run.copies = PrintRun.copies * 2
        eager_run.copies = EagerPrintRun.copies * 2
        session.flush()
        print(sorted(inspect(run).expired_attributes))
        #> ['by_sql', 'copies', 'sheets']
        print(sorted(inspect(eager_run).expired_attributes))
        #> ['copies']
        sql = sql_log(engine)
        print(run.copies, run.sheets, run.by_sql, run.by_python, sql_of(sql))
        #> 1000 8000 1 1 SELECT


if __name__ == "__main__":
    main()
