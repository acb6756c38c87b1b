"""`merge()` looks up a composite key only if every part of it was set.

If a part was never set, no SELECT is emitted, and the copy is pending; so it is if all parts are
`None`. One part of `None` is looked up, and finds no row here.

Set all columns of the key before `merge()`, also one that the flush would copy from a
relationship.

SQLAlchemy's documentation: [Mapper.allow_partial_pks](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.Mapper.params.allow_partial_pks).
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "Composite keys with a part missing"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    room: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(room=1, number=1))
        session.commit()

    sql = sql_log(engine)
    with Session(engine, autoflush=False) as session:
        merged = session.merge(Shelf(room=1, number=1))
        print("both parts:", sql_of(sql), state_of(merged))
        #> both parts: SELECT persistent
        merged = session.merge(Shelf(room=1))
        print("one part:", sql_of(sql), state_of(merged))
        #> one part: no SQL pending
        merged = session.merge(Shelf(room=1, number=None))
        print("one is None:", sql_of(sql), state_of(merged))
        #> one is None: SELECT pending
        merged = session.merge(Shelf(room=None, number=None))
        print("both are None:", sql_of(sql), state_of(merged))
        #> both are None: no SQL pending


if __name__ == "__main__":
    main()
