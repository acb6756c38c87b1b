"""Make a new object after the INSERT was rolled back.

Expunge the lost object if you added it again, and make a parent that was new in that flush again,
too: each brings the error back.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    sula = Book(title="Sula")
    session.add(sula)
    session.flush()
    session.expire(sula)
    session.rollback()
    # before
    session.add(sula)
    try:
        print(sula.title)
    except InvalidRequestError as error:
        print(error)
        #> Instance <Book at 0x...> cannot be refreshed - it's not  persistent and does not contain a full primary key.
        session.expunge(sula)
    # after
    sula = Book(title="Sula")
    session.add(sula)
    session.commit()
    print(sula.title)
    #> Sula
    session.close()


if __name__ == "__main__":
    main()
