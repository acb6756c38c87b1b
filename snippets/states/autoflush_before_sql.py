"""With autoflush on, the default, ORM queries, lazy loads and `refresh()` flush before their SELECT.

So a query finds the rows as you have changed them ([a textual query, or a bare `exists()`, only
from 2.1 on][snippets.states.core_statement_without_autoflush]). `get()` flushes too, if it has to ask
the database, and so do [`merge()`][snippets.merge.merge_autoflushes] and [the load of an
expired attribute][snippets.refresh.expired_read_autoflushes].

But a half-built object may be INSERTed too early: [raised as a result of Query-invoked
autoflush][snippets.errors.autoflush_names_itself]. Add it when it is complete, or build it
within `with session.no_autoflush:`, where still [commits and savepoints
flush][snippets.states.no_autoflush_ends_at_commit].

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "autoflush: which calls flush first"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        log = sql_log(engine)
        session.add(Book(title="Emma"))
        kindred.author
        print("lazy load:", sql_of(log))
        #> lazy load: INSERT SELECT

        session.add(Book(title="Dawn"))
        session.refresh(kindred)
        print("refresh():", sql_of(log))
        #> refresh(): INSERT SELECT

        session.add(Book(title="Imago"))
        session.get(Book, 5000)
        print("get():", sql_of(log))
        #> get(): INSERT SELECT

        session.add(Book(title="Walden"))
        session.scalars(select(Author)).all()
        print("a query:", sql_of(log))
        #> a query: INSERT SELECT

        session.add(Book(title="Tehanu"))
        with session.no_autoflush:
            session.scalars(select(Author)).all()
        print("within no_autoflush:", sql_of(log))
        #> within no_autoflush: SELECT


if __name__ == "__main__":
    main()
