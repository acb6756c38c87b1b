"""Give the version yourself, where `version_id_generator=False` leaves it to you."""

from typing import Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library


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
    session = Session(engine)
    # before
    session.add(Page(id=1))
    try:
        session.flush()
    except FlushError as error:
        print(error)
        #> Instance does not contain a non-NULL version value
    session.rollback()
    # after
    session.add(page := Page(id=1, version=1))
    session.commit()
    print("version", page.version)
    #> version 1
    session.close()


if __name__ == "__main__":
    main()
