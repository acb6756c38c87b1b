"""A copy by `make_transient()` keeps a loaded default, but a counted version starts at 1 again.

`stamp` was loaded, so the copy is inserted with the original's value. To have the default run,
`del` the loaded attribute before `add()`, as for the second copy.

`version` was 7 in the original. The mapper counts it, and the INSERT starts at 1.

SQLAlchemy's documentation:
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from itertools import count

from sqlalchemy import insert
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient,
    mapped_column,
)

from snippets.library import new_library

LABEL = "defaults and version counter of a copy"


class ReportBase(DeclarativeBase):
    pass


stamps = count(100)


class Report(ReportBase):
    __tablename__ = "stamped_report"

    id: Mapped[int] = mapped_column(primary_key=True)
    stamp: Mapped[int] = mapped_column(default=lambda: next(stamps))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    ReportBase.metadata.drop_all(engine)
    ReportBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.execute(insert(Report).values(stamp=1, version=7))
        report = session.get(Report, 1)

        make_transient(report)
        report.id = None
        session.add(report)
        session.flush()
        print(report.id, "stamp", report.stamp, "version", report.version)
        #> 2 stamp 1 version 1

        make_transient(report)
        report.id = None
        del report.stamp
        session.add(report)
        session.flush()
        print(report.id, "stamp", report.stamp, "version", report.version)
        #> 3 stamp 100 version 1


if __name__ == "__main__":
    main()
