"""On SQLite give a BIGINT key the type `Integer`, and create its table again.

A table that exists keeps its BIGINT, which SQLite does not number: copy its rows into a new one.
"""

from sqlalchemy import BigInteger, Integer, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library

REQUIRES = ("sqlite",)


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)


class Visit(LoanBase):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True
    )


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    session.execute(text("CREATE TABLE loan (id BIGINT PRIMARY KEY)"))
    session.add_all([Loan(), Loan()])
    try:
        session.flush()
    except FlushError as error:
        print(str(error).partition(".  ")[0])
        #> Instance <Loan at 0x...> has a NULL identity key
    session.rollback()
    # after
    LoanBase.metadata.tables["visit"].create(session.connection())
    visits = [Visit(), Visit()]
    session.add_all(visits)
    session.flush()
    print([visit.id for visit in visits])
    #> [1, 2]
    session.close()


if __name__ == "__main__":
    main()
