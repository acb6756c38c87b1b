"""Make a new object after the rollback, from values that you kept."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    values = {"title": "Sula"}
    sula = Book(**values)
    session.add(sula)
    savepoint = session.begin_nested()
    sula.title = "Jazz"
    savepoint.rollback()
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
    sula = Book(**values)
    session.add(sula)
    session.commit()
    print(sula.title)
    #> Sula
    session.close()


if __name__ == "__main__":
    main()
