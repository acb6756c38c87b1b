"""Commit, pass the key, and load the object in the session that uses it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula = first.get(Author, 1)
    # before
    try:
        second.add(Book(title="Tehanu", author=ursula))
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    second.rollback()
    # after
    author = second.get_one(Author, 1)
    second.add(Book(title="Tehanu", author=author))
    second.commit()
    print(author.books[-1].title)
    #> Tehanu
    first.close()
    second.close()


if __name__ == "__main__":
    main()
