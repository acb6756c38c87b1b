"""By default INSERT fetches server defaults, where the database has RETURNING.

With `eager_defaults="auto"`, the default, the flush adds the columns that the database fills to
the RETURNING clause of the INSERT: on PostgreSQL, SQLite 3.35, MariaDB 10.5. With
`eager_defaults=False` the first read emits a SELECT, and so it does for columns of [a joined
subclass's own table][snippets.refresh.insert_default_of_joined_subclass]. You need no
`refresh()`, nor after a commit in a session that stays open: where the commit has expired the new
object, the next read loads its `id` and its defaults by one SELECT.

What an AFTER trigger writes [is not in
RETURNING][snippets.refresh.returning_comes_before_after_triggers].

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`server_default` after an INSERT"


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
    with Session(engine) as session:
        run, lazy_run = PrintRun(), LazyPrintRun()
        session.add_all([run, lazy_run])
        session.flush()
        sql = sql_log(engine)
        print(run.copies, sql_of(sql))
        #> 500 no SQL
        print(lazy_run.copies, sql_of(sql))
        #> 500 SELECT

        session.commit()
        print(bool(run.id), run.copies, sql_of(sql))
        #> True 500 SELECT


if __name__ == "__main__":
    main()
