"""`make_transient_to_detached()` marks deferred columns as expired, and they still load on their own.

Both unset columns, `dots` and `page`, are in `expired_attributes`. The first read of `page` loads
`page` only, and empties the set. `dots` is unloaded then, and takes a SELECT of its own when it is
read.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
)

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "deferred columns"


class ScanBase(DeclarativeBase):
    pass


class Scan(ScanBase):
    __tablename__ = "scan"

    id: Mapped[int] = mapped_column(primary_key=True)
    page: Mapped[int]
    dots: Mapped[int] = mapped_column(deferred=True)


def main() -> None:
    engine = new_library()
    ScanBase.metadata.drop_all(engine)
    ScanBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Scan(id=1, page=7, dots=600))
        session.commit()

    sql = sql_log(engine)
    scan = Scan(id=1)
    make_transient_to_detached(scan)
    print("expired:", sorted(inspect(scan).expired_attributes))
    #> expired: ['dots', 'page']
    with Session(engine) as session:
        session.add(scan)
        print(scan.page, "-", sql_of(sql))
        #> 7 - SELECT
        print("expired:", sorted(inspect(scan).expired_attributes))
        #> expired: []
        print("unloaded:", sorted(inspect(scan).unloaded))
        #> unloaded: ['dots']
        print(scan.dots, "-", sql_of(sql))
        #> 600 - SELECT


if __name__ == "__main__":
    main()
