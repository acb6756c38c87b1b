"""Refresh with a lock before the change, and compare the version that the user saw."""

import warnings

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlite",)


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
    engine.dialect.supports_sane_rowcount = False  # as with some drivers
    session = Session(engine, expire_on_commit=False)
    session.add(page := Page(id=1, words=100))
    session.flush()
    # As another program might: the row changes, and its version counts up.
    session.connection().execute(update(Page).values(words=200, version=2))
    session.commit()
    # before
    page.words += 1
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Dialect sqlite+pysqlite does not support updated rowcount - versioning cannot be verified.
    session.refresh(page)
    print(page.words, "words")
    #> 200 words
    # after
    seen = 1  # what the form was made from
    session.refresh(page, with_for_update=True)
    print("changed in between:", page.version != seen)
    #> changed in between: True
    session.close()


if __name__ == "__main__":
    main()
