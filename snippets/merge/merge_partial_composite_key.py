"""`merge()` looks up a composite key only if every part of it was set.

A part that was never set means: no key yet. The copy is pending, no SELECT is
emitted, and the flush INSERTs. A part that was set to `None` counts as set:
the SELECT then compares that column with `IS NULL`, and finds no row in a
table whose key columns are NOT NULL. If all parts are `None`, no SELECT is
emitted.

Set all parts before `merge()`. A part that comes from a relationship is copied
to its column by the flush, which is too late: set the column itself. With the
mapper option `allow_partial_pks=False` no SELECT is emitted for a key with a
`None` in it.

SQLAlchemy's documentation: [Mapper.allow_partial_pks](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.Mapper.params.allow_partial_pks).
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    room: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    height: Mapped[int]


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(Shelf(room=1, number=1, height=30))
        session.commit()

    shelves = [
        Shelf(room=1, height=40),
        Shelf(room=1, number=None, height=40),
        Shelf(room=None, number=None, height=40),
        Shelf(room=1, number=1, height=40),
    ]
    for shelf in shelves:
        with Session(engine) as session:
            sql.clear()
            merged = session.merge(shelf)
            print(merged in session.new, len(sql))
            #> True 0
            #> True 1
            #> True 0
            #> False 1


if __name__ == "__main__":
    main()
