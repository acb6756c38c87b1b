"""Append the child again before any query, in place of `expire()` or `refresh()` of the parent."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    lavinia = ursula.books[1]
    # before
    ursula.books.remove(lavinia)
    session.expire(ursula)
    print(len(ursula.books), "book")
    #> 1 book
    # after
    session.rollback()
    ursula.books.remove(lavinia)
    ursula.books.append(lavinia)
    print(len(ursula.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
