"""Set the version yourself, at the INSERT and with each change."""

from typing import Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    version: Mapped[Optional[int]] = mapped_column()
    __mapper_args__ = {"version_id_col": version, "version_id_generator": False}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    session.add(Page(id=1, words=100))
    try:
        session.flush()
    except FlushError as error:
        print(error)
        #> Instance does not contain a non-NULL version value
    session.rollback()
    # after
    session.add(page := Page(id=1, words=100, version=1))
    session.commit()
    page.words = 200
    page.version += 1  # else another session does not notice the change
    session.commit()
    print("version", page.version)
    #> version 2
    session.close()


if __name__ == "__main__":
    main()
