"""After one flush of several objects, they may all show the first one's Python `onupdate` value.

The function is called for each row. But objects of one class with the same changed columns may go
into one UPDATE, and the flush puts the value of its first row on all of them. The database is
right: once expired, the object shows its own value.

Where the values differ, call `session.expire(run, ["sheets"])` or `session.refresh(run)` for each
object after the flush.

SQLAlchemy's documentation:
[Python-Executed Functions](https://docs.sqlalchemy.org/en/21/core/defaults.html#python-executed-functions).
"""

from typing import Any, Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "Python `onupdate` of several objects"


class Printing(DeclarativeBase):
    pass


def eight_a_copy(context: Any) -> Any:
    return context.get_current_parameters()["copies"] * 8


class PrintRun(Printing):
    __tablename__ = "print_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    sheets: Mapped[Optional[int]] = mapped_column(onupdate=eight_a_copy)


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    with Session(engine) as session:
        small, big = PrintRun(id=1, copies=1), PrintRun(id=2, copies=1)
        session.add_all([small, big])
        session.flush()

        small.copies, big.copies = 500, 9000
        sql = sql_log(engine)
        session.flush()
        print(small.sheets, "and", big.sheets, sql_of(sql))
        #> 4000 and 4000 UPDATE
        session.expire(big, ["sheets"])
        print(small.sheets, "and", big.sheets, sql_of(sql))
        #> 4000 and 72000 SELECT


if __name__ == "__main__":
    main()
