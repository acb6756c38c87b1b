"""Link new objects within `with session.no_autoflush:`, if a query follows before `add()`."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("sqlalchemy>=2.0.19",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    tehanu = Book(title="Tehanu", author=ursula)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(session.get(Book, 3).title)
        #> Kindred
    print(caught[0].message)
    #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process, which was invoked automatically in response to a user-initiated operation. Consider using ``no_autoflush`` context manager if this warning happened while initializing objects.)
    session.add(tehanu)
    # after
    session.flush()  # the queries of the block do not see what is pending
    with session.no_autoflush:
        malafrena = Book(title="Malafrena", author=ursula)
        print(session.get(Book, 4).title)
        #> Beowulf
        session.add(malafrena)
    session.commit()
    print(malafrena.author.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
