"""By default a flush expires what an UPDATE computes, also with `expire_on_commit=False`.

The database computed a value that the object does not know: a column with `onupdate=func.now()`, or
an attribute that was set to an SQL expression, in an INSERT as well. The flush expires it, and the
next read loads it. If the session is closed before that read, the read raises.

A `server_default` is fetched by `RETURNING` in the INSERT. Where the database has none, as MySQL, [it
is expired too][snippets.detachment.async_server_default_needs_returning], and so is that of [a joined
subclass][snippets.refresh.insert_default_of_joined_subclass].

Refresh before the close, have the flush fetch them with
[`eager_defaults=True`][snippets.detachment.eager_defaults_fetches_computed_columns], or compute the
value in Python: [`onupdate=datetime.now`][snippets.refresh.update_expires_computed_values]. Of several
objects in one flush [all may show the first one's][snippets.refresh.python_onupdate_of_several_objects].

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
