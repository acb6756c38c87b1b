"""`eager_defaults=True` makes a flush fetch computed columns, after an UPDATE as well.

Here the default, "auto", fetches `lent` after the INSERT, and leaves `renewed`
[expired][snippets.detachment.flush_expires_computed_columns] after the UPDATE. With True both are
fetched, with False neither. Without `RETURNING` in the database ["auto" leaves both
expired][snippets.detachment.async_server_default_needs_returning].

An attribute that was set to an SQL expression [stays expired even
then][snippets.refresh.update_expires_computed_values]: call `refresh()` for it.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from datetime import datetime
from typing import Optional

from sqlalchemy import func, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`eager_defaults=True`"


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    days: Mapped[int]
    lent: Mapped[datetime] = mapped_column(server_default=func.now())
    renewed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


class Auto(Loan):
    __tablename__ = "auto_loan"


class Eager(Loan):
    __tablename__ = "eager_loan"
    __mapper_args__ = {"eager_defaults": True}


class Never(Loan):
    __tablename__ = "never_loan"
    __mapper_args__ = {"eager_defaults": False}


def main() -> None:
    engine = new_library()
    LoanBase.metadata.drop_all(engine)
    LoanBase.metadata.create_all(engine)
    for kind in (Auto, Eager, Never):
        with Session(engine, expire_on_commit=False) as session:
            loan: Loan = kind(days=14)
            session.add(loan)
            session.commit()
            inserted = sorted(inspect(loan).expired_attributes)
            loan.days = 28
            session.commit()
        updated = sorted(inspect(loan).expired_attributes)
        print(kind.__name__, inserted, updated)
        #> Auto [] ['renewed']
        #> Eager [] []
        #> Never ['lent'] ['lent', 'renewed']


if __name__ == "__main__":
    main()
