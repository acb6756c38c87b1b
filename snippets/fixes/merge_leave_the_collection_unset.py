"""Leave the collection unset when you merge only columns.

Before 2.1 a mapped dataclass sets it by `default_factory`: there set the columns on the object that
`get()` returns.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    author = session.merge(Author(id=1, name="Ursula Le Guin", books=[]))
    print(len(author.books), "books")
    #> 0 books
    session.rollback()
    # after
    author = session.merge(Author(id=1, name="Ursula Le Guin"))
    print(len(author.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
