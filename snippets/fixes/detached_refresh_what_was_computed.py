"""Before the close, refresh the attribute that the database computes."""

from sqlalchemy import func
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine, expire_on_commit=False) as session:
        kindred = session.get(Book, 3)
        kindred.title = func.upper(Book.title)
        session.commit()
    try:
        print(kindred.title)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        kindred = session.get(Book, 3)
        kindred.title = func.upper(Book.title)
        session.commit()
        session.refresh(kindred, ["title"])
    print(kindred.title)
    #> KINDRED


if __name__ == "__main__":
    main()
