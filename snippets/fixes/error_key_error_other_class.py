"""Give the relationship an object of the class that it is mapped to."""

from typing import Any

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    mary: Any = Author(name="Mary")
    # before
    try:
        ursula.books.append(mary)  # an Author
    except KeyError as error:
        print(repr(error))
        #> KeyError('author')
    print("to be INSERTed:", mary in session.new)
    #> to be INSERTed: True
    session.expunge(mary)  # append() has added her
    # after
    ursula.books.append(Book(title="Tehanu"))
    session.commit()
    print(len(ursula.books), "books")
    #> 3 books
    session.close()


if __name__ == "__main__":
    main()
