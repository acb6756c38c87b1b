"""A `merge()` that raises `StaleDataError` leaves changed what it had merged before in the same call.

The version is checked object by object, as `merge()` goes through the loaded relationships. Here
the first page was copied before the second one was refused, and is dirty.

Call `session.rollback()` when `merge()` raises, or throw the session away.

SQLAlchemy's documentation: [Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import ForeignKey, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "After a `StaleDataError`: roll back"


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Draft(PageBase):
    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    pages: Mapped[list[Page]] = relationship(order_by=Page.id)


def main() -> None:
    engine = new_library()
    PageBase.metadata.drop_all(engine)
    PageBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Draft(id=1, pages=[Page(id=1, words=300), Page(id=2, words=200)]))
        session.commit()
        draft = session.get(Draft, 1)
        print("versions", [page.version for page in draft.pages])
        #> versions [1, 1]
    draft.pages[0].words = 310
    with engine.begin() as connection:  # somebody else
        connection.execute(update(Page).where(Page.id == 2).values(version=2))

    with Session(engine) as session:
        try:
            session.merge(draft)
        except StaleDataError as error:
            print(error)
            #> Version id '1' on merged state <Page at 0x...> does not match existing version '2'. Leave the version attribute unset when merging to update the most recent version.
        print("changed:", [page.words for page in session.dirty])
        #> changed: [310]
        session.rollback()
        print("changed:", [page.words for page in session.dirty])
        #> changed: []


if __name__ == "__main__":
    main()
