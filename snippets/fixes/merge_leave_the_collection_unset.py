"""Leave the collection unset when you merge only columns."""

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
