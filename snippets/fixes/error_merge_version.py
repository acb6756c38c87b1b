"""To overwrite the newer row, merge a new object that was given no version.

If the session holds an older state of the row, refresh that before: else the flush raises.
"""

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
    session.add(Page(id=1, words=100))
    session.commit()
    session.get(Page, 1).words = 200
    session.commit()
    # before
    try:
        session.merge(Page(id=1, words=150, version=1))
    except StaleDataError as error:
        print(error)
        #> Version id '1' on merged state <Page at 0x...> does not match existing version '2'. Leave the version attribute unset when merging to update the most recent version.
    # after
    page = session.merge(Page(id=1, words=150))
    session.commit()
    print(page.words, "words, version", page.version)
    #> 150 words, version 3
    session.close()


if __name__ == "__main__":
    main()
