"""In SQLAlchemy 2.0, `Session.execute()` of `text()` or a Core statement does not autoflush.

Only a statement on mapped classes or attributes does. A textual query misses the
unflushed changes of the session. A textual UPDATE or DELETE runs before the changes
that were made earlier in the program.

Call `session.flush()` first. [From 2.1 on, any statement
flushes][snippets.states.core_statement_autoflushes].
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`text()` does not flush, in 2.0"
REQUIRES = ("sqlalchemy<2.1",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        beowulf.title = "Grendel"
        title = text("SELECT title FROM book WHERE id = 4")
        table = Book.__table__
        print(session.scalar(title))
        #> Beowulf
        print(session.scalar(select(table.c.title).where(table.c.id == 4)))
        #> Beowulf
        print(session.scalar(select(Book.title).where(Book.id == 4)))
        #> Grendel


if __name__ == "__main__":
    main()
