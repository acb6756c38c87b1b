"""Make a new object from the values of the one that was rolled back, without its key.

If its parent was rolled back too, make a new parent as well: the old one still holds the old
child, and adds it.

Make new children, too: the old ones keep their keys, and may bring the old parent back.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    walden = Book(title="Walden")
    session.add(walden)
    session.flush()
    session.rollback()
    session.add(Book(id=walden.id, title="Emma"))
    session.commit()
    # before
    session.add(walden)
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
        session.rollback()
    # after
    walden = Book(title=walden.title)
    session.add(walden)
    session.commit()
    print(walden.title)
    #> Walden
    session.close()


if __name__ == "__main__":
    main()
