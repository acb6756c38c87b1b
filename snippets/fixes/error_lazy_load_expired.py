"""Create the session with `expire_on_commit=False`: the commit keeps what was loaded.

A rollback expires in any case: select again after it, before the close.
"""

from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    options = [selectinload(Author.books)]
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=options)
        session.commit()
    try:
        print(len(ursula.books), "books")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1, options=options)
        session.commit()
    print(len(ursula.books), "books")
    #> 2 books


if __name__ == "__main__":
    main()
