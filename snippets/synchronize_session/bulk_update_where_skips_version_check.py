"""A bulk UPDATE by key with WHERE does not raise for a wrong version, and warns about the count.

WHERE may exclude rows, so their number [is not
compared][snippets.synchronize_session.bulk_update_checks_row_count]. The row of a wrong version
stays as it is, and no exception says so. The warning blames the dialect, also if the version was
right.

Leave out WHERE to have [the version
checked][snippets.synchronize_session.bulk_update_checks_version], or select the rows afterwards and
compare.
"""

import warnings

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "bulk UPDATE with WHERE: no version check"
REQUIRES = ("sqlalchemy>=2.0.11",)


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
    short = update(Page).where(Page.words < 500)
    dialect = f"{engine.dialect.name}+{engine.dialect.driver}"
    unsynchronized = {"synchronize_session": None}
    with Session(engine) as session:
        session.add(Page(id=1, words=300))
        session.commit()
        for version in (7, 1):
            row = {"id": 1, "words": 310, "version": version}
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                session.execute(short, [row], execution_options=unsynchronized)
            message = str(caught[0].message).replace(dialect, "...")
            words = session.scalar(select(Page.words))
            print(f"version {version} given, {words} words: {message}")
            #> version 7 given, 300 words: Dialect ... does not support updated rowcount - versioning cannot be verified.
            #> version 1 given, 310 words: Dialect ... does not support updated rowcount - versioning cannot be verified.


if __name__ == "__main__":
    main()
