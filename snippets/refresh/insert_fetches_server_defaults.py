"""Where the database has RETURNING, INSERT fetches server defaults, unless `eager_defaults=False`.

With `eager_defaults="auto"`, the default since 2.0, the ORM adds the columns that the
database fills to the RETURNING clause of its INSERT, where the database has it:
PostgreSQL, SQLite 3.35, MariaDB 10.5. Elsewhere, and with `eager_defaults=False`, they
are expired by the flush, and the first read emits a SELECT. `refresh()` is not needed
in either case.

`eager_defaults=True` fetches them in the flush on every database, with a SELECT for
each row where there is no RETURNING.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int] = mapped_column(server_default="500")


class LazyPrintRun(Printing):
    __table__ = PrintRun.__table__
    __mapper_args__: dict[str, Any] = {"eager_defaults": False}
    copies: Mapped[int]


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    sql = sql_log(engine)
    runs: list[PrintRun | LazyPrintRun] = [PrintRun(), LazyPrintRun()]
    with Session(engine) as session:
        for run in runs:
            session.add(run)
            session.flush()
            is_loaded = "copies" in vars(run)
            sql.clear()
            print(is_loaded, run.copies, len(sql))
            #> True 500 0
            #> False 500 1


if __name__ == "__main__":
    main()
