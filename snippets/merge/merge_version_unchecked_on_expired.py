"""`merge()` of a stale object onto an expired one skips the version check and sets the version back.

The check compares the versions that are loaded, and loads none. Here the target's is expired, so
the stale object passes. Its old version is copied like any column, and the flush overwrites both
the newer value and the counter.

Merge into a session that has not loaded the row, or call `session.refresh(target)` before. (2.0.0
and 2.0.1 also warn on SQLite, [#9228](https://github.com/sqlalchemy/sqlalchemy/issues/9228).)

SQLAlchemy's documentation: [Configuring a Version Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "An expired version is not checked"
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
        target = session.get(Page, 1)
        print(target.words, "words, version", target.version)
        #> 310 words, version 2
        session.expire(target)
        session.merge(page)
        session.commit()
        print(target.words, "words, version", target.version)
        #> 300 words, version 1


if __name__ == "__main__":
    main()
