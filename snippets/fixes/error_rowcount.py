"""Leave out a WHERE that excludes no row of the list, so that the versions are checked."""

import warnings

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.11",)


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
    session.add(Page(id=1, words=300))
    session.commit()
    rows = [{"id": 1, "words": 310, "version": 7}]  # version 7 is not there
    # before
    short = update(Page).where(Page.words < 500)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.execute(short.execution_options(synchronize_session=None), rows)
    print(caught[0].message)
    #> Dialect sqlite+pysqlite does not support updated rowcount - versioning cannot be verified.
    # after
    try:
        session.execute(update(Page), rows)
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'page' expected to update 1 row(s); 0 were matched.
        session.rollback()  # other rows may have been updated
    session.close()


if __name__ == "__main__":
    main()
