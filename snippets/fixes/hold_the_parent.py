"""Hold the parent in a variable as long as you use its collection."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDereferencedError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    books = session.get(Author, 2).books
    try:
        books.append(Book(title="Dawn"))
    except ObjectDereferencedError as error:
        print(error)
        #> Can't emit change event for attribute 'Author.books' - parent object of type <Author> has been garbage collected.
    # after
    octavia = session.get(Author, 2)
    octavia.books.append(Book(title="Dawn"))
    session.commit()
    print([book.title for book in octavia.books])
    #> ['Kindred', 'Dawn']
    session.close()


if __name__ == "__main__":
    main()
