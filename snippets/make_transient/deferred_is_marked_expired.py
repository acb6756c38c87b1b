"""`make_transient_to_detached()` marks deferred columns as expired, and they still load on their own.

Every column that is not set is in `expired_attributes` afterwards, deferred ones too,
as after `expire()`. On an object that a query loaded, or that
[`merge(load=False)`][snippets.merge.merge_load_false_no_sql] made of it, a deferred
column is in `unloaded` only. So the set says what is missing, not what the next read
brings.

The first read of a plain column loads the plain ones, and empties the set: the deferred
column is not loaded, and not marked any more. It takes a SELECT of its own when it is
read, or [`refresh()` with its name][snippets.refresh.refresh_leaves_deferred_unloaded].
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

    with Session(engine) as session:
        scan = Scan(id=1)
        make_transient_to_detached(scan)
        merged = session.merge(scan, load=False)
        print(sorted(inspect(scan).expired_attributes))
        #> ['dots', 'page']
        print(sorted(inspect(merged).expired_attributes))
        #> ['page']
        session.expunge(merged)

        session.add(scan)
        sql = sql_log(engine)
        print(scan.page, len(sql), sorted(inspect(scan).unloaded))
        #> 7 1 ['dots']
        print(sorted(inspect(scan).expired_attributes))
        #> []
        print(scan.dots, len(sql))
        #> 600 2


if __name__ == "__main__":
    main()
