"""A session that routes by `_flushing` sends an ORM DELETE to the replica, and reads old rows there.

`get_bind()` is asked for the engine of each statement. UPDATE, DELETE and INSERT statements of your
own are no flush, so they go where the reads go. And after a write the session reads another
database than it wrote: what is flushed is not there at all, what is committed perhaps later. The commit
[expired the token][snippets.states.commit_keeps_persistent], and the next read brought the old value. Of a
new row `refresh()` [finds nothing][snippets.refresh.refresh_row_gone], and without it the first read raises
[`ObjectDeletedError`][snippets.refresh.expired_read_row_gone].
"""

from typing import Any

from sqlalchemy import Engine, create_engine, delete, event, select
from sqlalchemy.exc import InvalidRequestError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

LABEL = "Read replica: old rows, read only"
REQUIRES = ()


class Base(DeclarativeBase):
    pass


class Token(Base):
    __tablename__ = "token"

    id: Mapped[int] = mapped_column(primary_key=True)
    uses: Mapped[int]


primary, replica = create_engine("sqlite://"), create_engine("sqlite://")


class RoutingSession(Session):
    def get_bind(self, mapper: Any = None, **rest: Any) -> Engine:
        return primary if self._flushing else replica


def main() -> None:
    for engine in (primary, replica):  # the replica lags: it has the rows of now
        Base.metadata.drop_all(engine)
        Base.metadata.create_all(engine)
        with Session(engine) as session, session.begin():
            session.add_all([Token(id=1, uses=0), Token(id=2, uses=9)])
    read_only(replica)

    with RoutingSession() as session:
        token = session.get_one(Token, 1)
        token.uses += 1
        session.commit()
        print("uses:", token.uses)
        #> uses: 0
        session.add(new := Token(id=3, uses=5))
        session.commit()
        try:
            session.refresh(new)
            print("new:", new.uses)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Token at 0x...>'
        try:
            session.execute(delete(Token).where(Token.uses == 9))
            session.commit()
        except OperationalError as error:
            print(error.orig)
            #> attempt to write a readonly database
            session.rollback()
        print(session.scalars(select(Token.id)).all())
        #> [1, 2]


def read_only(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")


if __name__ == "__main__":
    main()
