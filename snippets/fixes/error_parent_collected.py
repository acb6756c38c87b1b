"""Keep the parent in a variable while you change its collection."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDereferencedError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.get(Author, 1).books.append(Book(title="Tehanu"))
    except ObjectDereferencedError as error:
        print(error)
        #> Can't emit change event for attribute 'Author.books' - parent object of type <Author> has been garbage collected.
    # after
    ursula = session.get(Author, 1)
    ursula.books.append(Book(title="Tehanu"))
    session.commit()
    print(len(ursula.books), "books")
    #> 3 books
    session.close()


if __name__ == "__main__":
    main()
