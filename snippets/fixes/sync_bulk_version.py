"""Flush, put the version into each dictionary, then expire it on the objects."""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.2",)


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
    session.add(page := Page(id=1, words=300))
    session.flush()
    # before
    try:
        session.execute(update(Page), [{"id": 1, "words": 310}])
    except KeyError as error:
        print(repr(error))
        #> KeyError('version')
    # after
    session.flush()  # a pending change gets the next version
    rows = [{"id": 1, "words": 310, "version": page.version}]
    session.execute(update(Page), rows)
    session.expire(page, ["version"])  # the row has the next one
    print(page.words, "words, version", page.version)
    #> 310 words, version 2
    session.close()


if __name__ == "__main__":
    main()
