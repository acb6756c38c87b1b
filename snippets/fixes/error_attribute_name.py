"""Use the attribute in `values()`, and not the name of its column."""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    reader: Mapped[int] = mapped_column("reader_number")


def main() -> None:
    engine = new_library()
    LoanBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(loan := Loan(reader=1))
    session.commit()
    # before
    print("reader", loan.reader)
    #> reader 1
    try:
        session.execute(update(Loan).values({"reader_number": 2}))
    except InvalidRequestError as error:
        print(error)
        #> Attribute name not found, can't be synchronized back to objects: 'reader_number'
    session.rollback()
    # after
    session.execute(update(Loan).values({Loan.reader: 2}))
    print("reader", loan.reader)
    #> reader 2
    session.close()


if __name__ == "__main__":
    main()
