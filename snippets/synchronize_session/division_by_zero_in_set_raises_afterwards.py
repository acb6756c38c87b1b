"""On SQLite dividing integers by zero in SET raises `ZeroDivisionError` after the UPDATE has run.

SQLite makes it NULL, and the row is changed. Then Python computes [the value of the
object][snippets.synchronize_session.set_uses_the_loaded_value], and cannot: the object keeps
its old value. `%` is the same, and so is `'fetch'`.

Roll back the whole transaction, or expire the objects and go on. Let the database alone compute it:
`Poll.points / func.nullif(Poll.votes, 0)` [expires the
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
        try:
            session.execute(update(Poll).values(average=Poll.points / Poll.votes))
        except ZeroDivisionError as error:
            print(error)
            #> division by zero
        print("row", session.scalar(row), "object", poll.average)
        #> row None object 4.0

        safe = Poll.points / func.nullif(Poll.votes, 0)
        session.execute(update(Poll).values(average=safe))
        print("row", session.scalar(row), "object", poll.average)
        #> row None object None


if __name__ == "__main__":
    main()
