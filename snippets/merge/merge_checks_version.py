"""`merge()` raises `StaleDataError` if the versions of given object and target are loaded and differ.

`merge()` itself makes the check, before it copies: the overtaken object is refused, instead of
[overwriting newer values][snippets.merge.merge_overwrites_newer_values]. With `load=False` the
check is made too, as the session holds the identity.

An object whose version was never set, or is expired, is not checked, nor is [an expired
target][snippets.merge.merge_version_unchecked_on_expired]. Objects merged before in the same call
[stay changed][snippets.merge.stale_merge_leaves_changes_behind].

SQLAlchemy's documentation: [Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "`StaleDataError`: versions differ"


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
    PageBase.metadata.drop_all(engine)
    PageBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Page(id=1, words=300))
        session.commit()
        page = session.get(Page, 1)
        print("version", page.version)
        #> version 1
    with engine.begin() as connection:  # somebody else
        connection.execute(update(Page).values(words=310, version=2))

    with Session(engine) as session:
        try:
            session.merge(page)
        except StaleDataError as error:
            print(error)
            #> Version id '1' on merged state <Page at 0x...> does not match existing version '2'. Leave the version attribute unset when merging to update the most recent version.
        merged = session.merge(Page(id=1, words=320))
        print(merged.words, "words, version", merged.version)
        #> 320 words, version 2

        try:
            session.merge(page, load=False)
        except StaleDataError as error:
            print(type(error).__name__)
            #> StaleDataError


if __name__ == "__main__":
    main()
