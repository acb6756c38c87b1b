"""Compare with the key, and not with a detached object."""

from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        ursula = first.get(Author, 1)
        first.commit()
    session = Session(engine)
    # before
    try:
        session.scalars(select(Book).where(Book.author == ursula)).all()
    except StatementError as error:
        print(error.orig)
        #> Can't resolve value for column author.id on object <Author at 0x...>; the object is detached and the value was expired
    # after
    ursula_id = 1  # kept when the object was loaded
    hers = select(Book).where(Book.author_id == ursula_id)
    print(len(session.scalars(hers).all()), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
