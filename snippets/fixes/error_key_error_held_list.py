"""Write `author.books` each time: when it expires, the next read makes another list.

Under asyncio load it first, by `await session.refresh(author, ["books"])`: the attribute alone
raises MissingGreenlet after a commit.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    warnings.simplefilter("ignore")  # "This collection has been invalidated."
    # before
    books = ursula.books
    session.commit()
    try:
        books.pop()
    except KeyError as error:
        print(repr(error))
        #> KeyError('books')
    # after
    ursula.books.pop()
    session.commit()
    print([book.title for book in ursula.books])
    #> ['The Dispossessed']
    session.close()


if __name__ == "__main__":
    main()
