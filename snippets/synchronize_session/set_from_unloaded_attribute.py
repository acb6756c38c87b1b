"""A loaded attribute that SET computes from a deferred or expired one becomes an `_ExpiredObject`.

Python computes `Shelf.width + 1` from [what the object
holds][snippets.synchronize_session.set_uses_the_loaded_value]. Here `width` is deferred:
`_ExpiredObject`, SQLAlchemy's stand-in for the missing value, ends as the value of `height`, with
`'fetch'` too. The row is right, and no error says so.

Since 2.0.36, if the same SET gives `height` a value that only the database can compute, it is
[expired][snippets.synchronize_session.sql_expression_expires_attribute] before Python computes
`width` from it.

Expire what SET computed, `session.expire(shelf, ["height"])`, or the whole object.
"""

from sqlalchemy import func, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, defer, mapped_column

from snippets.library import new_library

LABEL = "SET from what is not loaded"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int]
    height: Mapped[int]


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Shelf(width=80, height=200))

    with Session(engine) as session:
        shelf = session.scalars(select(Shelf).options(defer(Shelf.width))).one()
        higher = update(Shelf).values(height=Shelf.width + 1)
        session.execute(higher)
        print(type(shelf.height).__name__, shelf in session.dirty)
        #> _ExpiredObject False
        session.expire(shelf, ["height"])
        print(shelf.height)
        #> 81
        session.execute(higher.execution_options(synchronize_session="fetch"))
        print(type(shelf.height).__name__)
        #> _ExpiredObject
        session.expire(shelf, ["height"])
        print(shelf.height)
        #> 81

        print(shelf.width)
        #> 80
        lower = func.abs(Shelf.height - 100)
        session.execute(update(Shelf).values(width=Shelf.height + 1, height=lower))
        print(type(shelf.width).__name__, shelf in session.dirty)
        #> _ExpiredObject False
        session.expire(shelf)
        print(shelf.width, shelf.height)
        #> 82 19


if __name__ == "__main__":
    main()
