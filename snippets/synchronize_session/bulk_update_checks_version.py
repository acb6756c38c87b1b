"""In a bulk UPDATE by primary key, a wrong version in a dictionary raises `StaleDataError`.

The row is found by its primary key and by the version in the dictionary, and gets the next one,
here 2. After the error the right dictionary here has changed its row, in the open transaction, and
no object is synchronized: roll back.

An [UPDATE with WHERE][snippets.synchronize_session.version_counter_is_not_bumped] does not compare
the version. A [list with WHERE][snippets.synchronize_session.bulk_update_where_skips_version_check]
compares it, and does not raise.

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "bulk UPDATE checks the version"
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
        session.add_all([Page(id=1, words=300), Page(id=2, words=400)])
        session.commit()

        page = session.get(Page, 1)
        rows = [
            {"id": 1, "words": 310, "version": 1},
            {"id": 2, "words": 410, "version": 7},
        ]
        try:
            session.execute(update(Page), rows)
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'page' expected to update 2 row(s); 1 were matched.
        rows_now = select(Page.words, Page.version).order_by(Page.id)
        print("rows", session.execute(rows_now).all())
        #> rows [(310, 2), (400, 1)]
        print("object", page.words, page.version)
        #> object 300 1
        session.rollback()
        print("rows", session.execute(rows_now).all())
        #> rows [(300, 1), (400, 1)]


if __name__ == "__main__":
    main()
