"""Make the session where its objects are used, and pass it to the function that loads."""

import gc

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def load(engine: Engine) -> Author:
    return Session(engine).get(Author, 1)


def load_in(session: Session) -> Author:
    return session.get(Author, 1)


def main() -> None:
    engine = new_library()
    # before
    ursula = load(engine)
    gc.collect()  # Python does this when it likes
    try:
        print(len(ursula.books), "books")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        ursula = load_in(session)
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
