"""An ORM UPDATE with WHERE does not count up the version; a concurrent change goes unnoticed.

`version_id_col` is the work of the flush. A program that loaded the object before still flushes
with success, since the row has the version it knows, and here overwrites what the statement wrote.

Count up in the statement, `values(words=330, version=Page.version + 1)`: the row gets the new
version, [so do the objects of this session][snippets.synchronize_session.update_writes_new_values],
and the other program's flush raises `StaleDataError`. A [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_leaves_version_behind] does compare and count.

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "version counter not counted up"
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
    row = select(Page.words, Page.version)
    with Session(engine) as session:
        page = Page(id=1, words=300)
        session.add(page)
        session.flush()
        # As another program might; this session's object does not know.
        elsewhere = update(Page).execution_options(synchronize_session=False)
        session.execute(elsewhere.values(words=310))
        print(session.execute(row).one())
        #> (310, 1)

        page.words = 320
        session.flush()
        print(session.execute(row).one())
        #> (320, 2)

        counted = elsewhere.values(words=330, version=Page.version + 1)
        session.execute(counted)
        page.words = 340
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'page' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
