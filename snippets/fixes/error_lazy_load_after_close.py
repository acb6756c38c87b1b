"""Add it to a new session; what you changed since the close, commit there.

Commit earlier changes before the close. What was only flushed is rolled back and not written again,
though the object still shows it.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.close()
    # before
    try:
        print(len(ursula.books), "books")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    ursula.born = 1930  # a change since the close
    with Session(engine) as session:
        session.add(ursula)
        print(len(ursula.books), "books")
        #> 2 books
        session.commit()
        print("born", ursula.born)
        #> born 1930


if __name__ == "__main__":
    main()
