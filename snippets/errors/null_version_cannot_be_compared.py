"""A flush cannot write a row with NULL in its version column: a bind parameter has no value.

The UPDATE compares the loaded version, and there is none. Setting the version on the object does
not help. The row here was inserted by other code, without a version.

Fill the column once, `UPDATE page SET version = 1 WHERE version IS NULL`, and make it NOT
NULL with a default.

SQLAlchemy's documentation:
[Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from typing import Optional

from sqlalchemy import insert
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "NULL in the version column"


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    version: Mapped[Optional[int]] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    with engine.begin() as connection:
        table = PageBase.metadata.tables["page"]
        connection.execute(insert(table).values(id=1, number=1))
    with Session(engine) as session:
        page = session.get(Page, 1)
        page.number, page.version = 2, 1
        try:
            session.flush()
        except StatementError as error:
            print(error.orig)
            #> A value is required for bind parameter 'page_version' (Background on this error at: https://sqlalche.me/e/21/cd3x)


if __name__ == "__main__":
    main()
