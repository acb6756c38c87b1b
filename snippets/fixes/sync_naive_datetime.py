"""Pass `synchronize_session="fetch"`: the database compares the times.

These databases drop the zone, and compare the clocks: pass the time in the zone of the column.
"""

from datetime import datetime, timezone

from sqlalchemy import DateTime, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlite", "mariadb")


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    due: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    late: Mapped[bool]


def main() -> None:
    engine = new_library()
    LoanBase.metadata.create_all(engine)
    session = Session(engine)
    loan = Loan(id=1, due=datetime(2020, 1, 1), late=False)
    session.add(loan)
    session.commit()
    print(loan.due.year)
    #> 2020
    # before
    now = datetime.now(timezone.utc)
    try:
        session.execute(update(Loan).where(Loan.due < now).values(late=True))
    except TypeError as error:
        print(error)
        #> can't compare offset-naive and offset-aware datetimes
    session.rollback()
    print(loan.due.year)
    #> 2020
    # after
    session.execute(
        update(Loan).where(Loan.due < now).values(late=True),
        execution_options={"synchronize_session": "fetch"},
    )
    print(loan.late)
    #> True
    session.close()


if __name__ == "__main__":
    main()
