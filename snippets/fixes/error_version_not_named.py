"""Flush, then `refresh()` with the lock but no names: it loads the version."""

from sqlalchemy.exc import NoSuchColumnError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    PageBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(page := Page(id=1, words=100))
    session.flush()
    # before
    try:
        session.refresh(page, ["words"], with_for_update=True)
    except NoSuchColumnError as error:
        print(error)
        #> Could not locate column in row for column 'page.version'
    # after
    session.flush()  # what refresh() would discard
    session.refresh(page, with_for_update=True)
    print(page.words, "words")
    #> 100 words
    session.close()


if __name__ == "__main__":
    main()
