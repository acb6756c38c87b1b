"""Call `session.flush()` before a textual query.

Execute the query by the session or its `connection()`: another connection sees only what is
committed.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlalchemy<2.1",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    title = text("SELECT title FROM book WHERE id = 4")
    # before
    session.get(Book, 4).title = "Grendel"
    print(session.scalar(title))
    #> Beowulf
    # after
    session.get(Book, 4).title = "Grendel"
    session.flush()
    print(session.scalar(title))
    #> Grendel
    session.close()


if __name__ == "__main__":
    main()
