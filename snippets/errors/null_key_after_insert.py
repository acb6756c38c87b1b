"""If SQLite leaves a BIGINT key NULL, a flush of two objects raises; of one it takes a wrong key.

SQLite generates keys for a column of the type `INTEGER` only. Into this `BIGINT` one it writes
NULL; for one object SQLAlchemy takes SQLite's row number for the key. In the table that
`create_all()` makes the column is NOT NULL, and the INSERT fails with an `IntegrityError`.

Use `BigInteger().with_variant(Integer, "sqlite")`, and create tables with NOT NULL for the key.

SQLAlchemy's documentation:
[SQLite Auto Incrementing Behavior](https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#sqlite-autoincrement).
"""

from sqlalchemy import BigInteger, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library

LABEL = "BIGINT keys on SQLite"
REQUIRES = ("sqlite",)


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.execute(text("CREATE TABLE loan (id BIGINT PRIMARY KEY)"))
        loan = Loan()
        session.add(loan)
        session.flush()
        print(loan.id, session.execute(text("SELECT id FROM loan")).all())
        #> 1 [(None,)]

        session.add_all([Loan(), Loan()])
        try:
            session.flush()
        except FlushError as error:
            print(error)
            #> Instance <Loan at 0x...> has a NULL identity key.  If this is an auto-generated value, check that the database table allows generation of new primary key values, and that the mapped Column object is configured to expect these generated values.  Ensure also that this flush() is not occurring at an inappropriate time, such as within a load() event.

    LoanBase.metadata.drop_all(engine)
    LoanBase.metadata.create_all(engine)  # with NOT NULL
    with Session(engine) as session:
        session.add(Loan())
        try:
            session.flush()
        except IntegrityError as error:
            print(error.orig)
            #> NOT NULL constraint failed: loan.id


if __name__ == "__main__":
    main()
