"""With an empty list `execute(insert(Page), [])` INSERTs one row, made of defaults.

For an INSERT an empty list counts as no parameters: it is executed once, as it is. Where a column
needs a value, the error is the database's, about that column. A plain `update(Page)` with an empty
list is not sent; with `values()` it [misses the primary
keys][snippets.synchronize_session.bulk_update_needs_primary_keys].

Test for it: `if rows: session.execute(insert(Page), rows)`.
"""

from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log

LABEL = "an empty list"


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int] = mapped_column(server_default="100")


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    rows: list[dict[str, Any]] = []
    with Session(engine) as session:
        session.execute(insert(Page), rows)
        print(session.scalars(select(Page.words)).all())
        #> [100]

        sql = sql_log(engine)
        session.execute(update(Page), rows)
        print(sql)
        #> []
        try:
            session.execute(update(Page).values(words=1), rows)
        except InvalidRequestError as error:
            print(error)
            #> No primary key value supplied for column(s) page.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)


if __name__ == "__main__":
    main()
