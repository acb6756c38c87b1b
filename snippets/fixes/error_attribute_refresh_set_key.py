"""Add the object to a session, then set the key.

Foreign keys to it need `ON UPDATE CASCADE`, and on SQLite `PRAGMA foreign_keys = ON`:
[before and after][snippets.fixes.error_foreign_key_changed_key].
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.commit()
    # before
    try:
        kindred.id = 30
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        session.add(kindred)
        kindred.id = 30
        session.commit()
        print("book", kindred.id, "is", kindred.title)
        #> book 30 is Kindred


if __name__ == "__main__":
    main()
