"""A locking `refresh()` with names raises `NoSuchColumnError` unless it names the version column.

With a `version_id_col` the locking read compares versions, and a SELECT with names holds the
named columns only. Without a lock nothing is compared.

Lock without names: `session.refresh(run, with_for_update=True)`. To name the version too stops
the error, and is unsafe: the columns that are not named keep their old values under the new
version, so here the flush raises nothing, and the other's change of `boxes` is lost.

SQLAlchemy's documentation:
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import NoSuchColumnError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`NoSuchColumnError` from `refresh()`"


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    boxes: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__: dict[str, Any] = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    with Session(engine) as session:
        run = PrintRun(copies=500, boxes=5)
        session.add(run)
        session.flush()
        try:
            session.refresh(run, ["copies"], with_for_update=True)
        except NoSuchColumnError as error:
            print(error)
            #> Could not locate column in row for column 'print_run.version'
        sql = sql_log(engine)
        session.refresh(run, ["copies", "version"], with_for_update=True)
        session.refresh(run, ["copies"])
        print(sql_of(sql))
        #> SELECT SELECT

        session.execute(text("UPDATE print_run SET boxes = 9, version = 2"))
        session.refresh(run, ["copies", "version"], with_for_update=True)
        run.boxes += 1  # 5 + 1, though the row has 9
        session.flush()
        session.refresh(run)
        print(run.boxes)
        #> 6


if __name__ == "__main__":
    main()
