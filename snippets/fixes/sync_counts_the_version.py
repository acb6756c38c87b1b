"""Count the version up in the statement."""

from sqlalchemy import update
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
    page = Page(id=1, words=300)
    session.add(page)
    session.flush()
    # before
    session.execute(update(Page).values(words=310))
    print(page.words, "words, version", page.version)
    #> 310 words, version 1
    # after
    session.execute(update(Page).values(words=320, version=Page.version + 1))
    print(page.words, "words, version", page.version)
    #> 320 words, version 2
    session.close()


if __name__ == "__main__":
    main()
