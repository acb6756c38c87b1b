"""Write `author.books` each time, and hold no collection over a commit.

Under asyncio `await session.refresh(author, ["books"])` after the commit: the attribute alone
raises MissingGreenlet.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    books = ursula.books
    session.commit()
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        books.append(Book(title="Tehanu"))
    print(caught[0].message)
    #> This collection has been invalidated.
    print("the same list:", books is ursula.books)
    #> the same list: False
    session.rollback()
    # after
    ursula.books.append(Book(title="Malafrena"))
    session.commit()
    print(ursula.books[-1].title)
    #> Malafrena
    session.close()


if __name__ == "__main__":
    main()
