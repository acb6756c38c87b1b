"""Take `delete()` back before the flush; after the commit make the object transient."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # before
    session.delete(beowulf)
    session.flush()
    try:
        session.add(beowulf)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    # after
    session.commit()
    make_transient(beowulf)
    session.add(beowulf)
    session.commit()
    print(session.get(Book, 4).title)
    #> Beowulf
    session.close()


if __name__ == "__main__":
    main()
