"""Pass the open session to the function that loads the object."""

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def find_author(engine: Engine) -> Author:
    with Session(engine) as session:
        return session.get(Author, 1)


def find_author_in(session: Session) -> Author:
    return session.get(Author, 1)


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = find_author(engine)
        try:
            print(len(ursula.books), "books")
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        ursula = find_author_in(session)
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
