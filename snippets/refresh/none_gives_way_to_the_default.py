"""`None` on a new object gives way to the column's default; `null()` is written as NULL.

For the INSERT `None` counts as not set: `default` or `server_default` applies, and after the
flush the object has its value. On a persistent object `None` writes NULL. A `JSON` column takes
`None` for a value, JSON's null, unless it has `none_as_null=True`; a type made by
`evaluates_none()` writes NULL.

To insert NULL into a column with a default, assign `sqlalchemy.null()`. The attribute [reads as
that expression][snippets.refresh.sql_expression_until_flush] until the flush.

SQLAlchemy's documentation: [Forcing NULL on a column with a
default](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#session-forcing-null).
"""

from typing import Any, Optional

from sqlalchemy import JSON, Integer, null
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`None` and the column's default"


class OwnBase(DeclarativeBase):
    pass


class Edition(OwnBase):
    __tablename__ = "refresh_edition"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[Optional[int]] = mapped_column(default=500)
    price: Mapped[Optional[int]] = mapped_column(server_default="12")
    tags: Mapped[Any] = mapped_column(JSON, default=["new"])
    notes: Mapped[Any] = mapped_column(JSON(none_as_null=True), default=["new"])
    pages: Mapped[Optional[int]] = mapped_column(Integer().evaluates_none(), default=90)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    nothing: Any = null()
    with Session(engine) as session:
        given = Edition(copies=None, price=None, tags=None, notes=None, pages=None)
        forced = Edition(copies=nothing, price=nothing)
        session.add_all([given, forced])
        session.flush()
        print(given.copies, given.price)
        #> 500 12
        print(forced.copies, forced.price)
        #> None None
        print(given.tags, given.notes, given.pages)
        #> None ['new'] None

        given.copies = None
        session.commit()
        print(given.copies)
        #> None


if __name__ == "__main__":
    main()
