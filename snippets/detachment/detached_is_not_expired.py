"""Detached and expired are independent: an object can be both, either or neither.

*Detached* says that the object is in no session. *Expired* says that loaded values
were thrown away and must be loaded again. Neither causes the other: `expunge()` and
`close()` expire nothing, and `expire()`, `commit()` and `rollback()` [leave objects in
their session][snippets.detachment.commit_does_not_detach].

Either alone does no harm to a column that was loaded. Where both meet, reading it
raises `DetachedInstanceError`: the value is gone, and there is no session to load
it. So there are two remedies: read while the object is in a session, or keep it
from being expired.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = [session.get(Book, number) for number in (1, 2, 3, 4)]
        session.expire(books[1])
        session.expire(books[3])
        session.expunge(books[2])
        session.expunge(books[3])

        for book in books:
            try:
                book.title
                readable = True
            except DetachedInstanceError:
                readable = False
            print(inspect(book).detached, inspect(book).expired, readable)
            #> False False True
            #> False False True
            #> True False True
            #> True True False


if __name__ == "__main__":
    main()
