"""Fill the version column of the rows that have none, before you load them."""

from typing import Optional

from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    version: Mapped[Optional[int]] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    session = Session(engine)
    session.execute(text("INSERT INTO page (id, words) VALUES (1, 100)"))
    session.commit()
    page = session.get(Page, 1)
    # before
    page.words = 200
    try:
        session.flush()
    except StatementError as error:
        print(error.orig)
        #> A value is required for bind parameter 'page_version' (Background on this error at: https://sqlalche.me/e/21/cd3x)
    session.rollback()
    # after
    session.execute(text("UPDATE page SET version = 1 WHERE version IS NULL"))
    session.commit()  # expires what was loaded without a version
    page.words = 200
    session.commit()
    print(page.words, "words, version", page.version)
    #> 200 words, version 2
    session.close()


if __name__ == "__main__":
    main()
