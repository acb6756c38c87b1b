"""With a `version_id_col`, `get(with_for_update=True)` of a stale object raises `StaleDataError`.

The locking `get()` compares the version in memory with that of the row, even with
`populate_existing=True`. On other classes it [keeps the stale values in
silence][snippets.refresh.locking_query_keeps_stale_values], and so does the query with FOR
UPDATE here.

`session.refresh(run, with_for_update=True)` locks and overwrites. Give it no names: it would
[raise, or let you overwrite what others wrote][snippets.refresh.locking_refresh_names_version].

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "`with_for_update` and a version counter"


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__: dict[str, Any] = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    with Session(engine) as session:
        run = PrintRun(id=1, copies=500)
        session.add(run)
        session.flush()
        session.execute(text("UPDATE print_run SET copies = 900, version = 2"))
        try:
            session.get(PrintRun, 1, with_for_update=True)
        except StaleDataError as error:
            print(error)
            #> Instance '<PrintRun at 0x...>' has version id '1' which does not match database-loaded version id '2'.
        try:
            session.get(PrintRun, 1, with_for_update=True, populate_existing=True)
        except StaleDataError as error:
            print(type(error).__name__)
            #> StaleDataError

        session.scalars(select(PrintRun).with_for_update()).all()
        print(run.copies, "copies, version", run.version)
        #> 500 copies, version 1
        session.refresh(run, with_for_update=True)
        print(run.copies, "copies, version", run.version)
        #> 900 copies, version 2


if __name__ == "__main__":
    main()
