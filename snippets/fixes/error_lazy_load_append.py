"""Get the parent in the session that will commit, and append there.

Changes that you made to the detached object are not on this one: make them again.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    # before
    try:
        ursula.books.append(Book(title="Tehanu"))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        ursula = session.get(Author, inspect(ursula).identity)
        ursula.books.append(Book(title="Tehanu"))
        session.commit()
        print(len(ursula.books), "books")
        #> 3 books


if __name__ == "__main__":
    main()
