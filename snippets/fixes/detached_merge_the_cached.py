"""Load the row by the identity of the object that you kept, and go on with what you get."""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Book, 3)
    session = Session(engine)
    ursula, loaded = session.get(Author, 1), session.get(Book, 3)
    # before
    try:
        ursula.books.append(cached)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (3,), None) is already present in this session.
    # after
    ursula.books.append(session.get(Book, inspect(cached).identity))
    session.commit()
    print(loaded.author.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
