"""Delete within a savepoint, and roll that back."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia, beowulf = session.get(Author, 2), session.get(Book, 4)
    # before
    octavia.born = 1948
    session.delete(beowulf)
    session.flush()
    try:
        session.add(beowulf)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        session.rollback()
    print(beowulf.title, octavia.born)
    #> Beowulf 1947
    # after
    octavia.born = 1948
    savepoint = session.begin_nested()
    session.delete(beowulf)
    session.flush()
    savepoint.rollback()
    session.commit()
    print(beowulf.title, octavia.born)
    #> Beowulf 1948
    session.close()


if __name__ == "__main__":
    main()
