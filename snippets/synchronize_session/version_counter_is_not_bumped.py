"""An ORM UPDATE with WHERE does not count up the version; a concurrent change goes unnoticed.

`version_id_col` is the work of the flush. `update()` neither compares the version nor
raises it, so a program that loaded the object before still flushes with success: the
row has the version it knows. Its UPDATE overwrites what the statement wrote, where both
set the same column.

Count up in the statement, `values(words=310, version=Page.version + 1)`: row and
object get the new version. A [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_leaves_version_behind] does compare and
count.

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.2",)


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        page = Page(id=1, words=300)
        session.add(page)
        session.flush()
        session.execute(update(Page).values(words=310))
        print(page.words, page.version)
        #> 310 1
        session.refresh(page)
        print(page.words, page.version)
        #> 310 1

        session.execute(update(Page).values(words=320, version=Page.version + 1))
        print(page.words, page.version)
        #> 320 2
        page.words = 330
        session.flush()
        print(page.version)
        #> 3


if __name__ == "__main__":
    main()
