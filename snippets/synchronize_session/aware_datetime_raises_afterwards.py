"""Where `<` compares naive with aware datetimes, `'evaluate'` raises after the statement ran.

SQLite and MariaDB store no time zone, so a loaded `DateTime` is naive, and
`datetime.now(timezone.utc)` is not. The database compares them and deletes the row; then Python
compares the loaded object, and cannot. The object stays persistent, and after a commit the row is
gone. With `==` and `in_()` [the object does not
match][snippets.synchronize_session.criteria_compare_types_in_python], without an error.

Compare with a naive value in UTC, or give `synchronize_session="fetch"`, which compares nothing in
Python.
"""

from datetime import datetime, timezone

from sqlalchemy import DateTime, delete, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library
from snippets.words import state_of

LABEL = "naive and aware datetimes"
REQUIRES = ("sqlite", "mariadb")


class Model(DeclarativeBase):
    pass


class Loan(Model):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    due: Mapped[datetime] = mapped_column(DateTime(timezone=True))


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(Loan(due=datetime(2020, 1, 1)) for _ in range(2))
        session.commit()
        loan, other = session.scalars(select(Loan)).all()
        old = Loan.due < datetime.now(timezone.utc)
        fetch = {"synchronize_session": "fetch"}
        one = delete(Loan).where(Loan.id == other.id, old)
        session.execute(one, execution_options=fetch)
        print(state_of(other))
        #> deleted
        try:
            session.execute(delete(Loan).where(old))
        except TypeError as error:
            print(error)
            #> can't compare offset-naive and offset-aware datetimes
        print(state_of(loan))
        #> persistent
        session.commit()
        print(session.scalar(select(func.count()).select_from(Loan)))
        #> 0


if __name__ == "__main__":
    main()
