"""The flush INSERTs the row and makes the object persistent.

The database makes the primary key, and the flush puts it on the object. From now on the
object stands for a row and belongs to the session: it is *persistent*. The flush comes
by itself, before a query and before the commit. Until the commit a rollback undoes it.

More on it: [flush or commit][snippets.states.flush_writes_commit_keeps],
[autoflush][snippets.states.autoflush_before_sql].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "the flush gives the key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> INSERT
        print("id:", walden.id)
        #> id: 5
        print(state_of(walden))
        #> persistent


if __name__ == "__main__":
    main()
