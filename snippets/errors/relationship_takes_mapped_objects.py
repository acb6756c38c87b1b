"""A relationship takes mapped objects; a string or dictionary for one raises `AttributeError`.

The text names the type of what was given, here a string and a dictionary out of JSON.

The assignment itself raises in a collection of children, with `back_populates`, or on an
object in a session. Else the attribute keeps the wrong value, and `session.add()` raises.

Give the object, or set the foreign key column instead. Make children out of dictionaries first:
`[Book(**each) for each in books]`.
"""

from typing import Any, Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, Book

LABEL = "a string or dict in a relationship"


class LoanBase(DeclarativeBase):
    pass


class Reader(LoanBase):
    __tablename__ = "reader"
    id: Mapped[int] = mapped_column(primary_key=True)


class Loan(LoanBase):
    __tablename__ = "loan"
    id: Mapped[int] = mapped_column(primary_key=True)
    reader_id: Mapped[Optional[int]] = mapped_column(ForeignKey("reader.id"))
    reader: Mapped[Any] = relationship(Reader)  # without back_populates


def main() -> None:
    emma: Any = {"title": "Emma"}
    jane: Any = "Jane"
    try:
        Book(author=jane)
    except AttributeError as error:
        print(error)
        #> 'str' object has no attribute '_sa_instance_state'
    try:
        Author(name="Jane", books=[emma])
    except AttributeError as error:
        print(error)
        #> 'dict' object has no attribute '_sa_instance_state'

    loan = Loan(reader=jane)
    print("loan.reader is", loan.reader)
    #> loan.reader is Jane
    session = Session()
    try:
        session.add(loan)
    except AttributeError as error:
        print(error)
        #> 'str' object has no attribute '_sa_instance_state'
    loan = Loan()
    session.add(loan)
    try:
        loan.reader = jane
    except AttributeError as error:
        print(error)
        #> 'str' object has no attribute '_sa_instance_state'

    author = Author(name="Jane", books=[Book(**emma)])
    print(author.books[0].title)
    #> Emma


if __name__ == "__main__":
    main()
