"""An UPDATE without values sets `onupdate` columns of every row that matches, without an error.

The column stands in SET, so the statement is complete: the rows say that they were changed,
and nothing was. Where no column has `onupdate`, SET is empty, and
[the database refuses it][snippets.errors.update_without_values].

Test the dictionary before you build the statement: `if changes: session.execute(...)`.
"""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "no values, but `onupdate`"


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    touched: Mapped[int] = mapped_column(default=0, onupdate=1)


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    changes: dict[str, Any] = {}
    with Session(engine) as session:
        session.add_all([Page(id=1), Page(id=2)])
        session.flush()
        session.execute(update(Page).values(changes))
        print(session.scalars(select(Page.touched)).all())
        #> [1, 1]


if __name__ == "__main__":
    main()
