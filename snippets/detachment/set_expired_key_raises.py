"""Setting an expired primary key of a detached object raises, because it loads the old value.

Most columns are set without their old value. A primary key, a column with `active_history=True` and
the version id column are not: setting one that is expired loads it first, which a detached object
cannot do. A loaded one is set without an error.

Load before you detach, or make the change in a session.

SQLAlchemy's documentation:
[column_property()](https://docs.sqlalchemy.org/en/21/orm/mapping_api.html#sqlalchemy.orm.column_property)
(its parameter `active_history`).
"""

from typing import Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

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


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
        octavia = session.get(Writer, 2)
        session.expire(ursula)

    octavia.id = 7
    octavia.born = 1948
    ursula.name = "Ursula K."
    try:
        ursula.id = 7
    except DetachedInstanceError as error:
        print("id:", error)
        #> id: Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        ursula.born = 1930
    except DetachedInstanceError as error:
        print("born:", error)
        #> born: Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print(octavia.id, octavia.born, ursula.name)
    #> 7 1948 Ursula K.


if __name__ == "__main__":
    main()
