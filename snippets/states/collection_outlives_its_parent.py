"""Changing a collection whose parent was garbage-collected raises `ObjectDereferencedError`.

In `session.get(Author, 1).books.append(emma)` nothing refers to the author once `books`
is read. The session refers to it weakly, so it is gone before `append()` runs, and the
change could not be recorded.

Keep the parent in a variable while you work on its collection.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDereferencedError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma = Book(title="Emma")
        try:
            session.get(Author, 1).books.append(emma)
        except ObjectDereferencedError as error:
            print(error)
            #> Can't emit change event for attribute 'Author.books' - parent object of type <Author> has been garbage collected.

        ursula = session.get(Author, 1)
        ursula.books.append(emma)
        print(inspect(emma).pending)
        #> True


if __name__ == "__main__":
    main()
