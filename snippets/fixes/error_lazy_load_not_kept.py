"""Name the relationship in `session.refresh()`, after the flush and before the close."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine, expire_on_commit=False) as session:
        book = Book(title="Tehanu", author_id=1)
        session.add(book)
        session.commit()
    try:
        print("by", book.author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        book = Book(title="Tehanu", author_id=1)
        session.add(book)
        session.flush()
        session.refresh(book, ["author"])
        session.commit()
    print("by", book.author.name)
    #> by Ursula


if __name__ == "__main__":
    main()
