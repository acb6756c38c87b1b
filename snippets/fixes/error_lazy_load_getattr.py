"""Catch `DetachedInstanceError` where you want a default."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    # before
    try:
        print("books:", getattr(ursula, "books", None))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    try:
        print("books:", len(ursula.books))
    except DetachedInstanceError:
        print("books: not loaded")
        #> books: not loaded


if __name__ == "__main__":
    main()
