"""Appending to a collection of a detached object raises unless the collection is loaded.

`octavia.books.append(...)` first reads `octavia.books`. If that is loaded, the
append is recorded in the history like any change. If not, reading it raises, and
so does replacing it: `ursula.books = []` loads the old collection to compare.

Setting the other side, `Book(author=ursula)`, raises nothing. The book waits to
be appended when `ursula.books` is loaded. Then add the book to a session: the
author comes along by the save-update cascade. Adding only the author would not
save the book, since the cascade does not see it in an unloaded collection.

Until then `books` is not among `inspect(ursula).unloaded`, because it holds a
change, and reading it raises all the same.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        print(len(octavia.books))
        #> 1

    octavia.books.append(Book(title="Fledgling"))
    print(len(inspect(octavia).attrs.books.history.added))
    #> 1
    try:
        ursula.books.append(Book(title="Tehanu"))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        ursula.books = []
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    tehanu = Book(title="Tehanu", author=ursula)
    print("books" in inspect(ursula).unloaded)
    #> False
    try:
        print(ursula.books)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    with Session(engine) as session:
        session.add(ursula)
        print(inspect(tehanu).transient)
        #> True
        session.expunge(ursula)
        session.add(tehanu)
        print(inspect(ursula).persistent)
        #> True
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia', 'Tehanu']


if __name__ == "__main__":
    main()
