"""A bulk UPDATE by primary key counts the version up in the row, and leaves it on the object.

Each dictionary must hold the version, or a `KeyError` is raised. It is [compared in
WHERE][snippets.synchronize_session.bulk_update_checks_version], and the row gets the next one. A
loaded object is synchronized with the dictionary, which holds the old version: until it is expired,
the flush of a change raises `StaleDataError`.

Expire the objects after such a statement.

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "the version after a bulk UPDATE"
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
        try:
            session.execute(update(Page), [{"id": 1, "words": 310}])
        except KeyError as error:
            print(error)
            #> 'version'

        session.execute(update(Page), [{"id": 1, "words": 310, "version": 1}])
        print(page.words, page.version, session.scalar(select(Page.version)))
        #> 310 1 2
        try:
            page.words = 320
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'page' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
