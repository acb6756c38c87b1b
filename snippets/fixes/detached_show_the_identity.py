"""Show the identity in `__repr__`, which needs no session, in place of an attribute.

With SQLModel set `__str__ = __repr__` too: `print(obj)` calls its own `__str__`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__
    id: Mapped[int]

    def __repr__(self) -> str:
        return f"<Writer {self.id}>"


class Poet(WriterBase):
    __table__ = Author.__table__

    def __repr__(self) -> str:
        return f"<Poet {inspect(self).identity}>"


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
        session.commit()
    try:
        print(f"saved {ursula!r}")
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Writer at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        octavia = session.get(Poet, 2)
        session.commit()
    print(f"saved {octavia!r}")
    #> saved <Poet (2,)>


if __name__ == "__main__":
    main()
