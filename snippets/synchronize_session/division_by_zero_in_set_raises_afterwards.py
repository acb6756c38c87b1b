"""On SQLite `ZeroDivisionError` for a division in SET comes from a loaded object, after the UPDATE.

SQLite makes the quotient of integers NULL, and the row is changed. Then Python computes [the value
of the object][snippets.synchronize_session.set_uses_the_loaded_value] and cannot: the object keeps
the old value. So it is with `%`, and with `'fetch'`.

Roll back the whole transaction: a savepoint leaves what was set on other objects before, here 4.0.
Or go on after [`session.expire_all()`][snippets.refresh.expire_discards_changes]. Let the database
alone compute it: `Poll.points / func.nullif(Poll.votes, 0)` [expires the
attribute][snippets.synchronize_session.sql_expression_expires_attribute].
"""

from typing import Optional

from sqlalchemy import func, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "division by zero in SET"
REQUIRES = ("sqlite",)


class PollBase(DeclarativeBase):
    pass


class Poll(PollBase):
    __tablename__ = "poll"
    id: Mapped[int] = mapped_column(primary_key=True)
    points: Mapped[int]
    votes: Mapped[int]
    average: Mapped[Optional[float]]


def main() -> None:
    engine = new_library()
    PollBase.metadata.create_all(engine)
    row = select(Poll.average)
    with Session(engine) as session:
        poll = Poll(points=12, votes=0, average=4.0)
        session.add(poll)
        session.flush()
        for value, options in (
            (Poll.points / Poll.votes, {"synchronize_session": "fetch"}),
            (Poll.points % Poll.votes, {}),
        ):
            statement = update(Poll).values(average=value)
            try:
                session.execute(statement, execution_options=options)
            except ZeroDivisionError as error:
                print(error)
                #> division by zero
                #> integer modulo by zero
        print("row", session.scalar(row), "object", poll.average)
        #> row None object 4.0

        safe = Poll.points / func.nullif(Poll.votes, 0)
        session.execute(update(Poll).values(average=safe))
        print("row", session.scalar(row), "object", poll.average)
        #> row None object None

        session.rollback()
        good = Poll(points=12, votes=3, average=1.0)
        bad = Poll(points=12, votes=0, average=1.0)
        session.add(good)
        session.flush()
        session.add(bad)
        savepoint = session.begin_nested()
        try:
            session.execute(update(Poll).values(average=Poll.points / Poll.votes))
        except ZeroDivisionError:
            savepoint.rollback()
        print("row", session.scalar(row), "object", good.average)
        #> row 1.0 object 4.0


if __name__ == "__main__":
    main()
