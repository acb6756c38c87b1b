"""Since 2.1, `merge_all()` of two objects with one new key fails; a loop with autoflush does not.

`merge_all()` flushes only at its start, and it does not remember the keys from
one object to the next. Both copies are pending with the same key, and one
INSERT violates the primary key. In a loop of `merge()` with autoflush, the
second call flushes the first copy and then finds it.

Remove duplicates first, for example with a dictionary by key.

SQLAlchemy's documentation: [Session.merge_all()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge_all).
"""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    tehanu = [Book(id=8, title="Tehanu"), Book(id=8, title="Tehanu")]
    with Session(engine) as session:
        merged = [session.merge(book) for book in tehanu]
        print(merged[0] is merged[1])
        #> True
        print(session.scalar(select(func.count(Book.id))))
        #> 5

    with Session(engine) as session:
        merged = list(session.merge_all(tehanu))
        print(merged[0] is merged[1])
        #> False
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
