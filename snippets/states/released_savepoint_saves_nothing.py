"""Releasing a savepoint commits nothing and expires nothing; the outer rollback undoes it.

The end of a `with session.begin_nested():` block, or `savepoint.commit()`, flushes and
emits RELEASE SAVEPOINT. Objects stay as they are, loaded. What happened within now
belongs to the enclosing transaction, and its rollback makes new objects transient. Only
`session.commit()` makes it permanent, and it always ends the outermost transaction.

On SQLite a savepoint at the start of a transaction
[is committed by its release][snippets.states.sqlite_commits_released_savepoint].
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf, walden = session.get(Book, 4), Book(title="Walden")
        beowulf.title = "Grendel"
        with session.begin_nested():
            session.add(walden)
        print(inspect(walden).persistent, inspect(walden).expired)
        #> True False

        session.rollback()
        print(inspect(walden).transient, beowulf.title)
        #> True Beowulf
        titles = select(Book.title).where(Book.title == "Walden")
        print(session.scalars(titles).all())
        #> []


if __name__ == "__main__":
    main()
