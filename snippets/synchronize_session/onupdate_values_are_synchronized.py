"""Since 2.0.36 an ORM UPDATE synchronizes `onupdate`: Python values are set, SQL ones expired.

`onupdate` runs for the statement: once, not once a row. What a Python function returned
is put onto the objects. What the database computes, by an SQL `onupdate`, a
`server_onupdate` or a `Computed` column, is expired, and the next read is a SELECT.

Before 2.0.36 the rows got these values and the objects kept the old ones
([#11917](https://github.com/sqlalchemy/sqlalchemy/issues/11917)); call
`session.expire_all()` there. A [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_leaves_the_rest_stale] does not set them in
any release.
"""

from sqlalchemy import func, inspect, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`onupdate`, since 2.0.36"
REQUIRES = ("sqlalchemy>=2.0.36",)


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    by_python: Mapped[int] = mapped_column(default=0, onupdate=lambda: 42)
    by_sql: Mapped[int] = mapped_column(default=0, onupdate=func.abs(-7))


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        page = Page(id=1, words=300)
        session.add(page)
        session.flush()
        session.execute(update(Page).values(words=310))
        print(page.words, page.by_python)
        #> 310 42
        print(sorted(inspect(page).expired_attributes))
        #> ['by_sql']
        print(page.by_sql)
        #> 7


if __name__ == "__main__":
    main()
