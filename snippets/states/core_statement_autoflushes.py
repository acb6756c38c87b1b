"""From SQLAlchemy 2.1 on, `Session.execute()` of `text()` or a Core statement autoflushes, too.

So it sees the unflushed changes ([in SQLAlchemy 2.0 only ORM statements
flush][snippets.states.core_statement_without_autoflush]). A statement on `session.connection()`
still does not flush: call `session.flush()` before it. `with session.no_autoflush:` stops this
autoflush; the execution option `autoflush=False` does not.
([#9809](https://github.com/sqlalchemy/sqlalchemy/issues/9809))

Note: the section
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing) still
says "when used against ORM-enabled SQL constructs".
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`text()` flushes first, from 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        beowulf.title = "Grendel"
        title = text("SELECT title FROM book WHERE id = 4")
        print(session.connection().scalar(title))
        #> Beowulf
        with session.no_autoflush:
            print(session.scalar(title))
            #> Beowulf
        print(session.scalar(title, execution_options={"autoflush": False}))
        #> Grendel
        beowulf.title = "Hrothgar"
        table = Book.__table__
        print(session.scalar(select(table.c.title).where(table.c.id == 4)))
        #> Hrothgar


if __name__ == "__main__":
    main()
