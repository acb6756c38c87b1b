"""Appending to a list whose parent was garbage-collected raises `ObjectDereferencedError`.

In `session.get(Author, 1).books.append(emma)` nothing refers to the author once `books` is
read: the session does so weakly. `clear()` raises a bare `KeyError` here.

Keep the parent in a variable while you work on its collection. For a `MutableDict` [the change
is lost][snippets.states.mutable_outlives_its_parent] without any error.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDereferencedError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = '"parent ... has been garbage collected"'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma = Book(title="Emma")
        try:
            session.get(Author, 1).books.append(emma)
        except ObjectDereferencedError as error:
            print(error)
            #> Can't emit change event for attribute 'Author.books' - parent object of type <Author> has been garbage collected.
        try:
            session.get(Author, 1).books.clear()
        except KeyError as error:
            print("KeyError:", error)
            #> KeyError: 'books'

        ursula = session.get(Author, 1)
        ursula.books.append(emma)
        print(state_of(emma))
        #> pending


if __name__ == "__main__":
    main()
