"""Catch `StaleDataError`, roll back, load again, and do all of the work again."""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

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
    session = Session(engine, expire_on_commit=False)
    page = Page(id=1, words=100)
    session.add(page)
    session.flush()
    # As another program might: the row changes, and its version counts up.
    session.connection().execute(update(Page).values(words=200, version=2))
    session.commit()
    # before
    page.words += 1
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'page' expected to update 1 row(s); 0 were matched.
    # after
    session.rollback()  # takes back all other work, too
    session.refresh(page)
    page.words += 1
    session.commit()
    print(page.words, "words, version", page.version)
    #> 201 words, version 3
    session.close()


if __name__ == "__main__":
    main()
