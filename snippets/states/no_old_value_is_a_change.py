"""By default, assigning to an unloaded column that is no primary key is a change: an UPDATE follows.

The assignment does not load the old value ([that of a primary key or a version
id][snippets.detachment.set_expired_key_raises] does). So `is_modified()` is `True`, and the flush
emits an UPDATE even if the row has that very value.

Read the attribute before you assign. Or map it by `mapped_column(active_history=True)` (from 2.0.10
on), which loads the old value upon assignment, but not that of a column that is mapped as deferred.

SQLAlchemy's documentation:
[Session.is_modified()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.is_modified).
"""

from sqlalchemy import String, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "an UPDATE for an equal value"


class OwnBase(DeclarativeBase):
    type_annotation_map = {str: String(20)}


class Reader(OwnBase):
    __tablename__ = "states_active_reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(active_history=True)
    city: Mapped[str] = mapped_column(active_history=True, deferred=True)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.commit()  # expires kindred
        log = sql_log(engine)
        kindred.title = "Kindred"
        print(sql_of(log))
        #> no SQL
        print("old value:", inspect(kindred).attrs.title.history.deleted)
        #> old value: ()
        print("changed:", session.is_modified(kindred))
        #> changed: True

        session.flush()
        print(sql_of(log))
        #> SELECT UPDATE

        reader = Reader(name="Mary", city="Leeds")
        session.add(reader)
        session.commit()
        reader.name = "Mary"
        print("active_history, changed:", session.is_modified(reader))
        #> active_history, changed: False
        reader.city = "Leeds"
        print("and deferred, changed:", session.is_modified(reader))
        #> and deferred, changed: True


if __name__ == "__main__":
    main()
