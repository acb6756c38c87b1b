"""Make a new object from values that you kept.

A parent that was new in the same flush still refers to the lost object, and would INSERT it with
`NULL` for the lost values: construct the parent again, too. So with children, which bring a lost
parent back.
"""

from sqlalchemy import func
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    session = Session(new_library())
    title = "Sula"
    sula = Book(title=func.upper(title))
    session.add(sula)
    session.flush()
    session.rollback()
    # before
    try:
        print(sula.title)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    sula = Book(title=func.upper(title))
    session.add(sula)
    session.commit()
    print(sula.title)
    #> SULA
    session.close()


if __name__ == "__main__":
    main()
