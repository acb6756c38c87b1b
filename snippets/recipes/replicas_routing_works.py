"""Route by the statement too, and keep a session that has written on the primary.

`get_bind()` looks at `clause`, the statement. From its first write on, the session reads where it
writes, what it flushed and what it committed. The mark outlives the commit, for the replica may lag;
`session.info.clear()` takes it away. The next request has another session, and may read the old row:
where its user has to see the change, start with `RoutingSession(info={"wrote": True})`. With
[`expire_on_commit=False`][snippets.detachment.expire_on_commit_false_keeps_loaded] a commit leads to no
reload, if the INSERT [fetched the defaults][snippets.refresh.insert_fetches_server_defaults].

What a change starts from was read from the replica, as `uses` here, and may be old. So begin on the
primary if you read in order to write, and for a lock: SELECT FOR UPDATE and `text()` count as reads
here. For asyncio: `AsyncSession(sync_session_class=RoutingSession)`, with `engine.sync_engine` in
`get_bind()`.
"""

from typing import Any

from sqlalchemy import Engine, create_engine, delete, event, select
from sqlalchemy.exc import InvalidRequestError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

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
        if self._flushing or getattr(rest.get("clause"), "is_dml", False):
            self.info["wrote"] = True
        return primary if "wrote" in self.info else replica


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
        #> uses: 1
        session.add(new := Token(id=3, uses=5))
        session.commit()
        try:
            session.refresh(new)
            print("new:", new.uses)
            #> new: 5
        except InvalidRequestError as error:
            print(error)
        try:
            session.execute(delete(Token).where(Token.uses == 9))
            session.commit()
        except OperationalError as error:
            print(error.orig)
            session.rollback()
        print(session.scalars(select(Token.id)).all())
        #> [1, 3]


def read_only(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("PRAGMA query_only = ON")


if __name__ == "__main__":
    main()
