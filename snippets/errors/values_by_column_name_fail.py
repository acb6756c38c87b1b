"""`values()` by a column's name, where the attribute has another, raises after the UPDATE.

The value has to be written onto objects, and no attribute has that name: `InvalidRequestError`,
with the rows changed already. `'fetch'` raises it too, if the object of a matching row is in the
session; `False` does not.

Use the attribute: `values({Loan.reader: 2})`, or its name, `values(reader=2)`. Roll back, if you
catch the error.

SQLAlchemy's documentation:
[UPDATE and DELETE with Custom WHERE Criteria](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-where).
"""

from sqlalchemy import select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`values()` by column name"


class LoanBase(DeclarativeBase):
    pass


class Loan(LoanBase):
    __tablename__ = "loan"

    id: Mapped[int] = mapped_column(primary_key=True)
    reader: Mapped[int] = mapped_column("reader_number")


def main() -> None:
    engine = new_library()
    LoanBase.metadata.create_all(engine)
    with Session(engine) as session:
        loan = Loan(reader=1)
        session.add(loan)
        session.flush()
        try:
            session.execute(update(Loan).values({"reader_number": 2}))
        except InvalidRequestError as error:
            print(error)
            #> Attribute name not found, can't be synchronized back to objects: 'reader_number'
        row = select(Loan.reader)
        print("row", session.scalar(row), "object", loan.reader)
        #> row 2 object 1

        fetched = update(Loan).values({"reader_number": 2})
        try:
            session.execute(fetched, execution_options={"synchronize_session": "fetch"})
        except InvalidRequestError as error:
            print(error)
            #> Attribute name not found, can't be synchronized back to objects: 'reader_number'

        session.execute(fetched, execution_options={"synchronize_session": False})
        print("False raises nothing")
        #> False raises nothing

        session.execute(update(Loan).values({Loan.reader: 3}))
        print(loan.reader)
        #> 3


if __name__ == "__main__":
    main()
