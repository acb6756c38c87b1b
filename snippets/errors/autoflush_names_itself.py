"""An autoflush says so in the database's errors and in warnings, and not in other exceptions.

The flush came from a query, so the traceback points at the query, and the trouble is the object
that was flushed. An `IntegrityError` and the other `StatementError` classes begin with a line in
parentheses; a warning ends with one.

Other exceptions have no such line: `FlushError`, `StaleDataError`, a `KeyError`, or what your
own listener raised. Look for `_autoflush` in the traceback.

Add objects when they are complete, or build them within `with session.no_autoflush:`. See
[what is flushed before which SQL][snippets.states.autoflush_before_sql].

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

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
        print(str(caught[0].message).partition(", which")[0])
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.books.append(None)  # type: ignore[arg-type]
        try:
            session.get(Author, 2)
        except FlushError as error:
            print(error)
            #> Can't flush None value found in collection Author.books


if __name__ == "__main__":
    main()
