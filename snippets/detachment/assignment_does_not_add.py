"""Setting `book.author` leaves a new book transient; appending to a persistent `author.books` adds it.

The save-update cascade works on the attribute you set, from its owner to the value. In
`malafrena.author = ursula` the owner is the book, which is in no session; that `ursula.books` lists
it does not count here.

Call `session.add(malafrena)`, or append instead of setting: doing both can list the book twice.

Note: the section *Merge Tips* of SQLAlchemy's documentation still says that `a1.user = u1` makes
`a1` pending, as [up to
1.4](https://docs.sqlalchemy.org/en/21/orm/cascades.html#back-populates-cascade).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "set `book.author`, or append the book"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = ursula.books

        malafrena = Book(title="Malafrena")
        malafrena.author = ursula
        print(malafrena.title, state_of(malafrena))
        #> Malafrena transient

        orsinia = Book(title="Orsinian Tales")
        books.append(orsinia)
        print(orsinia.title, state_of(orsinia))
        #> Orsinian Tales pending
        print([book.title for book in books])
        #> ['The Dispossessed', 'Lavinia', 'Malafrena', 'Orsinian Tales']


if __name__ == "__main__":
    main()
