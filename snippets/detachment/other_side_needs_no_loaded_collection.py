"""`Book(author=ursula)` works while `ursula.books` is unloaded; then add the book, not the author.

The book waits to be appended until `ursula.books` is loaded, or a flush comes. Add the book: the
author enters the session with it, by the save-update cascade. Adding the author alone would not
save the book, since the cascade does not see it in a collection that is not loaded. The flush then
[warns][snippets.detachment.flush_warns_and_skips_outsiders], and forgets that the book waits.

While the book waits, `books` is not named in `inspect(ursula).unloaded`, and reading it raises
nevertheless.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "set the other side, `Book(author=...)`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

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
        print(state_of(tehanu))
        #> transient
        session.expunge(ursula)

        session.add(tehanu)
        print(state_of(ursula))
        #> persistent
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia', 'Tehanu']


if __name__ == "__main__":
    main()
