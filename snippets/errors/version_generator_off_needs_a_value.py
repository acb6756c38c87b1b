"""With `version_id_generator=False` an INSERT raises `FlushError` if the version is `None`.

Off means that SQLAlchemy does not count. After its INSERT the flush looks at the object's version.

Set the version when you create the object and when you change it, or leave
`version_id_generator` out and let SQLAlchemy count.

SQLAlchemy's documentation:
[Programmatic or Conditional Version Counters](https://docs.sqlalchemy.org/en/21/orm/versioning.html#programmatic-or-conditional-version-counters).
"""

from typing import Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library

LABEL = "`version_id_generator=False`"


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[Optional[int]] = mapped_column()

    __mapper_args__ = {"version_id_col": version, "version_id_generator": False}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    for page in (Page(id=1), Page(id=1, version=1)):
        with Session(engine) as session:
            session.add(page)
            try:
                session.flush()
                answer = f"version {page.version}"
            except FlushError as error:
                answer = str(error)
        print(answer)
        #> Instance does not contain a non-NULL version value
        #> version 1


if __name__ == "__main__":
    main()
