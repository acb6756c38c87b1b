"""In SQLAlchemy 2.0, `Session.execute()` of `text()` or a Core statement does not autoflush.

So a textual query misses the unflushed changes, and the textual UPDATE here runs before them.
A SELECT of `exists()` counts as Core if its WHERE alone names the class: write
`exists(Book.id).where(...)`. Before the others call `session.flush()`. [From 2.1 on, such statements flush
too][snippets.states.core_statement_autoflushes].
"""

from sqlalchemy import exists, select, text
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
        grendel = exists().where(Book.title == "Grendel")
        print("found:", session.scalar(select(grendel)))
        #> found: False
        session.execute(text("UPDATE book SET title = 'Hrothgar' WHERE id = 4"))
        print(session.scalar(title))
        #> Hrothgar
        print(session.scalar(select(Book.title).where(Book.id == 4)))
        #> Grendel


if __name__ == "__main__":
    main()
