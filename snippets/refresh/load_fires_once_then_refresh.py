"""`load` fires once for an object from a row, later column loads `refresh`, a flush `refresh_flush`.

`load` stands for `__init__`, [which is not
called][snippets.refresh.plain_attribute_is_not_renewed] for such an object. Here
`Session.refresh()` and the reload after the commit fire `refresh`; a query that finds everything
loaded fires neither. The flush fires `refresh_flush` for a value that it filled in, the
`onupdate`. `expire` fires when attributes are expired: by `refresh()` before its SELECT, and by
the commit.

SQLAlchemy's documentation:
[Maintaining Non-Mapped State Across Loads](https://docs.sqlalchemy.org/en/21/orm/mapping_styles.html#mapped-class-load-events).
"""

from typing import Any, Optional

from sqlalchemy import event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "Events `load`, `refresh`, `expire`"


class Printing(DeclarativeBase):
    pass


class PrintRun(Printing):
    __tablename__ = "print_run"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    revision: Mapped[Optional[int]] = mapped_column(onupdate=lambda: 2)

    def __init__(self, **values: Any) -> None:
        fired.append("__init__")
        super().__init__(**values)


fired: list[str] = []


@event.listens_for(PrintRun, "load")
def on_load(run: PrintRun, context: Any) -> None:
    fired.append("load")


@event.listens_for(PrintRun, "refresh")
def on_refresh(run: PrintRun, context: Any, names: Any) -> None:
    fired.append(f"refresh {sorted(names)}")


@event.listens_for(PrintRun, "refresh_flush")
def on_refresh_flush(run: PrintRun, context: Any, names: Any) -> None:
    fired.append(f"refresh_flush {sorted(names)}")


@event.listens_for(PrintRun, "expire")
def on_expire(run: PrintRun, names: Any) -> None:
    fired.append(f"expire {names or 'all'}")


def main() -> None:
    engine = new_library()
    Printing.metadata.drop_all(engine)
    Printing.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(PrintRun(copies=500))
    print(*fired)
    #> __init__
    fired.clear()

    with Session(engine) as session:
        run = session.get(PrintRun, 1)
        session.scalars(select(PrintRun)).all()
        session.refresh(run, ["copies"])
        run.copies = 600
        session.flush()
        session.commit()
        run.copies
        print(*fired)
        #> load expire ['copies'] refresh ['copies'] refresh_flush ['revision'] expire all refresh ['copies', 'id', 'revision']


if __name__ == "__main__":
    main()
