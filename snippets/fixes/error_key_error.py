"""Assign `None` to a column of an object that has a row, and do not `del` it."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    del ursula.born
    try:
        session.flush()
    except KeyError as error:
        print(repr(error))
        #> KeyError('born')
        session.rollback()
    # after
    ursula.born = None
    session.commit()
    print("born:", ursula.born)
    #> born: None
    session.close()


if __name__ == "__main__":
    main()
