"""An autoflush says so in the database's errors and SQLAlchemy's warnings, not in `StaleDataError`.

The traceback points at the query; the trouble is the object that was flushed. Here the
`IntegrityError` begins with a line in parentheses, and the warning ends with one. Where neither
stands, look for `_autoflush` in the traceback.

Add objects when they are complete, or build them within `with session.no_autoflush:`. See
[what is flushed before which SQL][snippets.states.autoflush_before_sql].

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

import warnings

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, Book, new_library

LABEL = "Query-invoked autoflush"
REQUIRES = ("sqlalchemy>=2.0.19",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.add(Book())  # no title
        try:
            session.get(Author, 1)
        except IntegrityError as error:
            print(str(error).splitlines()[0])
            #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)
    with Session(engine) as session:
        Book(title="Tehanu").author = session.get(Author, 1)  # not added
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.get(Author, 2)
        print(caught[0].message)
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process, which was invoked automatically in response to a user-initiated operation. Consider using ``no_autoflush`` context manager if this warning happened while initializing objects.)
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        beowulf.title = "Grendel"
        try:
            session.get(Author, 2)
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
