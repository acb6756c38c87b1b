"""Repeat the whole work in a session of its own, and not the commit alone."""

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
    except StaleDataError:
        session.rollback()
        session.commit()  # raises nothing, and writes nothing
    print(page.words, "words")
    #> 200 words
    session.close()
    # after
    for left in (2, 1, 0):
        try:
            with Session(engine) as session, session.begin():
                session.get_one(Page, 1).words += 1
            break
        except StaleDataError:
            if not left:
                raise
    print(session.get_one(Page, 1).words, "words")
    #> 201 words
    session.close()


if __name__ == "__main__":
    main()
