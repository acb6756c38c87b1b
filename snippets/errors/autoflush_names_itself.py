"""An error or warning of an autoflush says so, whatever statement or attribute set it off.

The exception keeps its class and begins with a line in parentheses; the warning ends with
one. The traceback points at a query, and the trouble is the object that was flushed: here
a book without a title, and one that is linked without being in the session.

Add objects when they are complete, or build them within `with session.no_autoflush:`. See
[what is flushed before which SQL][snippets.states.autoflush_before_sql].

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("sqlalchemy>=2.0.19",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.add(Book())
        try:
            session.get(Author, 1)
        except IntegrityError as error:
            print(str(error).splitlines()[0])
            #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)

    with Session(engine) as session:
        Book(title="Tehanu").author = session.get(Author, 1)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.get(Author, 2)
        print(str(caught[0].message).partition(", which")[0])
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process


if __name__ == "__main__":
    main()
