"""Divide by `func.nullif(..., 0)`: a division by zero then stores NULL."""

from typing import Optional

from sqlalchemy import func, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

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
    session = Session(engine, expire_on_commit=False)
    voted = Poll(points=12, votes=4, average=4.0)
    empty = Poll(points=0, votes=0, average=0.0)
    session.add_all([voted, empty])
    session.commit()
    # before
    try:
        session.execute(update(Poll).values(average=Poll.points / Poll.votes))
    except ZeroDivisionError as error:
        print(error)
        #> division by zero
    session.rollback()
    # after
    votes = func.nullif(Poll.votes, 0)
    session.execute(update(Poll).values(average=Poll.points / votes))
    print(voted.average, empty.average)
    #> 3.0 None
    session.close()


if __name__ == "__main__":
    main()
