"""`begin_nested()` flushes first, even without autoflush, so earlier changes survive its rollback.

Here the INSERT and the first change are written before SAVEPOINT is emitted, so the rollback leaves
them: the pending object is persistent from then on, which means flushed, and not committed.
[`no_autoflush` and `autoflush=False` do not prevent this
flush][snippets.states.no_autoflush_ends_at_commit].

Put what may be undone inside the `with session.begin_nested():` block, the constructors and
assignments too.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`begin_nested()` flushes first"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        beowulf = session.get(Book, 4)
        log = sql_log(engine)
        beowulf.title = "Grendel"
        session.add(emma := Book(title="Emma"))
        print("before:", state_of(emma))
        #> before: pending
        savepoint = session.begin_nested()
        print("within:", state_of(emma))
        #> within: persistent
        beowulf.title = "Hrothgar"
        session.flush()
        print(sql_of(log))
        #> UPDATE INSERT SAVEPOINT UPDATE

        savepoint.rollback()
        print(beowulf.title, "and Emma is", state_of(emma))
        #> Grendel and Emma is persistent


if __name__ == "__main__":
    main()
