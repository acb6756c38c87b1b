"""By default a flush expires what an UPDATE computes, also with `expire_on_commit=False`.

Here the UPDATE expires `renewed`, a column with `onupdate=func.now()`, and after the close its read
raises. `days`, set to an SQL expression, is expired after the INSERT. A `server_default` [is
fetched in the INSERT][snippets.detachment.async_server_default_needs_returning], where the database
has `RETURNING`.

Refresh before the close.
[`eager_defaults=True`][snippets.detachment.eager_defaults_fetches_computed_columns] fetches
`renewed` in the flush. Or compute it in Python, by
[`onupdate=datetime.now`][snippets.refresh.update_expires_computed_values]; but several objects in
one flush [may all show the first one's][snippets.refresh.python_onupdate_of_several_objects].

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from datetime import datetime
from typing import Optional

from sqlalchemy import func, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library

LABEL = "computed columns, `onupdate`"


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"

    id: Mapped[int] = mapped_column(primary_key=True)
    days: Mapped[int]
    lent: Mapped[datetime] = mapped_column(server_default=func.now())
    renewed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


def main() -> None:
    engine = new_library()
    LoanBase.metadata.drop_all(engine)
    LoanBase.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        loan = Loan(days=14)
        session.add(loan)
        session.commit()
        print(sorted(inspect(loan).expired_attributes))
        #> []
        by_expression = Loan(days=func.abs(-14))
        session.add(by_expression)
        session.commit()
        print(sorted(inspect(by_expression).expired_attributes))
        #> ['days']

        loan.days = 28
        session.commit()
        print(sorted(inspect(loan).expired_attributes))
        #> ['renewed']

    print(loan.days)
    #> 28
    try:
        print(loan.renewed)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Loan at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
