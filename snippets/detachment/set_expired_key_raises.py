"""Setting an expired primary key of a detached object raises, because it loads the old value.

So does setting an expired column with `active_history=True`, or the `version_id_col`. Here the
loaded ones of `octavia` are set without an error, and so is the expired plain column `ursula.name`.

Load before you detach, or make the change in a session.

SQLAlchemy's documentation:
[column_property()](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.column_property)
(its parameter `active_history`).
"""

from typing import Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = "set an expired key, `active_history`"


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    id: Mapped[int]
    name: Mapped[str]
    born: Mapped[Optional[int]] = column_property(
        Author.__table__.c.born, active_history=True
    )


class Work(WriterBase):
    __table__ = Book.__table__

    author_id: Mapped[Optional[int]]
    __mapper_args__ = {"version_id_col": Book.__table__.c.author_id}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
        octavia = session.get(Writer, 2)
        kindred = session.get(Work, 3)
        session.expire(ursula)
        session.expire(kindred)

    octavia.id = 7
    octavia.born = 1948
    ursula.name = "Ursula K."
    print(octavia.id, octavia.born, ursula.name)
    #> 7 1948 Ursula K.

    for obj, name in ((ursula, "id"), (ursula, "born"), (kindred, "author_id")):
        try:
            setattr(obj, name, None)
        except DetachedInstanceError as error:
            print(name + ":", error)
            #> id: Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> born: Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> author_id: Instance <Work at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
