"""Take `delete()` back before the next query, which flushes the DELETE.

Children that a cascade marked [stay marked][snippets.states.add_takes_back_delete]: add them too.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # before
    session.delete(beowulf)
    session.scalars(select(Author)).all()
    try:
        session.add(beowulf)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    session.rollback()
    # after
    session.delete(beowulf)
    session.add(beowulf)
    session.scalars(select(Author)).all()
    session.commit()
    print(beowulf.title)
    #> Beowulf
    session.close()


if __name__ == "__main__":
    main()
