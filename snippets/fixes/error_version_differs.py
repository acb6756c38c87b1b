"""Lock by `session.refresh(page, with_for_update=True)`, not by `get()`.

It discards what you have changed on the object and not flushed.
"""

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
    session = Session(engine)
    page = Page(id=1, words=100)
    session.add(page)
    session.flush()
    # As another program might: the row changes, and its version counts up.
    session.connection().execute(update(Page).values(words=200, version=2))
    # before
    try:
        session.get(Page, 1, with_for_update=True)
    except StaleDataError as error:
        print(error)
        #> Instance '<Page at 0x...>' has version id '1' which does not match database-loaded version id '2'.
    # after
    session.refresh(page, with_for_update=True)
    print(page.words, "words, version", page.version)
    #> 200 words, version 2
    session.close()


if __name__ == "__main__":
    main()
