"""A bulk INSERT leaves out a column whose value is `None`; `render_nulls=True` writes NULL.

A row with `None` goes into a statement without that column, so the default of the database applies,
or [one of Python][snippets.synchronize_session.insert_passes_hooks_by]. (A `JSON` column [takes
`None` for a value][snippets.refresh.none_gives_way_to_the_default].) With the execution option
`render_nulls=True`, since 2.0.23 ([#10575](https://github.com/sqlalchemy/sqlalchemy/issues/10575)),
NULL is written, here with two INSERTs in place of four.

To have both, leave the key out of the dictionaries where the default is wanted.

SQLAlchemy's documentation: [Sending NULL values in ORM bulk INSERT
statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-insert-null-params).
"""

from typing import Optional

from sqlalchemy import insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`None` in a bulk INSERT"
REQUIRES = ("sqlalchemy>=2.0.23",)


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[Optional[int]] = mapped_column(server_default="100")


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    words = select(Page.words).order_by(Page.id)
    rows: list[dict[str, Optional[int]]] = [
        {"id": 1, "words": 1},
        {"id": 2, "words": None},
        {"id": 3, "words": 3},
        {"id": 4},
    ]
    with Session(engine) as session:
        sql = sql_log(engine)
        session.execute(insert(Page), rows)
        print(sql_of(sql))
        #> INSERT INSERT INSERT INSERT
        print(session.scalars(words).all())
        #> [1, 100, 3, 100]

        session.rollback()
        sql.clear()
        nulls = insert(Page).execution_options(render_nulls=True)
        session.execute(nulls, rows)
        print(sql_of(sql))
        #> INSERT INSERT
        print(session.scalars(words).all())
        #> [1, None, 3, 100]


if __name__ == "__main__":
    main()
