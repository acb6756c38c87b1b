"""`Book(author=ursula)` works while `ursula.books` is unloaded; then add the book, not the author.

The book waits to be appended. Meanwhile `books` is not named in `inspect(ursula).unloaded`, and
reading it raises nevertheless.

Add the book: the author enters the session with it. Adding the author alone does not take the book
in, and the flush then [warns][snippets.detachment.flush_warns_and_skips_outsiders]. If the session
has loaded that author already, adding the book
[raises][snippets.detachment.add_refuses_a_second_instance]: make it with the author of the session,
`Book(author=session.get(Author, 1))`.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
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

    with Session(engine) as session:
        loaded = session.get(Author, 1)
        try:
            session.add(Book(title="Gifts", author=ursula))
        except InvalidRequestError as error:
            print(str(error).partition(";")[0])
            #> Can't attach instance <Author at 0x...>
        session.rollback()
        session.add(Book(title="Gifts", author=loaded))
        session.commit()
        print(loaded.books[-1].title)
        #> Gifts


if __name__ == "__main__":
    main()
