"""Since 2.1, one new key twice in `merge_all()` makes the flush fail; a loop with autoflush works.

`merge_all()` does not flush between the objects. Both copies are pending with the same key, and the
flush violates the primary key.

Write a loop of `merge()` with autoflush: here the second call flushes the first copy, finds it and
copies onto it.

SQLAlchemy's documentation: [Session.merge_all()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge_all).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "One new key twice in `merge_all()`"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    given = [Book(id=8, title="Tehanu"), Book(id=8, author_id=1)]
    with Session(engine) as session:
        first = session.merge(given[0])
        second = session.merge(given[1])
        print(first is second, second.title, second.author_id)
        #> True Tehanu 1

    with Session(engine) as session:
        given[1].title = "Tehanu"
        first, second = session.merge_all(given)
        print(first is second)
        #> False
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
