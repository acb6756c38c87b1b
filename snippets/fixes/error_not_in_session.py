"""Add the new object before a query can flush; or build it within `no_autoflush`."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    tehanu = Book(title="Tehanu", author=ursula)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
    # after
    malafrena = Book(title="Malafrena")
    session.add(malafrena)
    malafrena.author = ursula
    session.commit()
    print(tehanu.id is None, malafrena.id is None)
    #> True False
    session.close()


if __name__ == "__main__":
    main()
