"""A `column_property()` of an SQL expression is expired by a flush in which its object is dirty.

Here that is so even where no UPDATE follows, after the assignment of [an equal
value][snippets.states.equal_value_is_dirty]. `expire_on_commit=False` does not keep the value: on
the detached `octavia` it raises beside columns that are loaded.

Call `session.refresh(octavia)` before the close. Where a change of the object cannot change the
value, `column_property(..., expire_on_flush=False)` keeps what was loaded.

SQLAlchemy's documentation:
[Using column_property](https://docs.sqlalchemy.org/en/21/orm/mapped_sql_expr.html#mapper-column-property-sql-expressions).
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "a `column_property()`"


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    name: Mapped[str]
    output: Mapped[int] = column_property(
        select(func.count(Book.id))
        .where(Book.author_id == Author.__table__.c.id)
        .scalar_subquery()
    )
    number: Mapped[int] = column_property(
        Author.__table__.c.id + 100, expire_on_flush=False
    )


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Writer, 1)
        octavia = session.get(Writer, 2)
        octavia.name = "Octavia E."
        session.commit()

    print(ursula.name, ursula.output)
    #> Ursula 2
    try:
        print(octavia.name, octavia.number)
        #> Octavia E. 102
        print(octavia.output)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Writer, 1)
        ursula.name = "Ursula"  # an equal value: dirty, but no UPDATE
        session.commit()
    print(sorted(inspect(ursula).unloaded))
    #> ['output']


if __name__ == "__main__":
    main()
