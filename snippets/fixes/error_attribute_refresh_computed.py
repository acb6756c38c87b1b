"""Refresh an object with a computed column after the commit and before the close.

By name, `session.refresh(loan, ["updated"])`, it keeps what relationships have loaded lazily.
"""

from datetime import datetime
from typing import Optional

from sqlalchemy import func
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "fix_loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    days: Mapped[int]
    updated: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


def main() -> None:
    engine = new_library()
    LoanBase.metadata.drop_all(engine)
    LoanBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Loan(id=1, days=14))
    # before
    with Session(engine, expire_on_commit=False) as session:
        loan = session.get(Loan, 1)
        loan.days = 28
        session.commit()
    try:
        print("updated is a", type(loan.updated).__name__)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Loan at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        loan = session.get(Loan, 1)
        loan.days = 42
        session.commit()
        session.refresh(loan)
    print("updated is a", type(loan.updated).__name__)
    #> updated is a datetime


if __name__ == "__main__":
    main()
