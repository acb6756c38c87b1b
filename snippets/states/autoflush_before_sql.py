"""Queries, lazy loads and refreshes flush the session's pending changes before their SELECT.

So do `merge()`, the load of an expired attribute, and `get()` if it has to ask the
database. So a query finds what you changed. But a half-built object that is already in
the session is INSERTed too early, by a harmless attribute access; the error then says
"raised as a result of Query-invoked autoflush".

Add the object when it is complete, or build it within `with session.no_autoflush:`.
[Transaction boundaries flush even there][snippets.states.no_autoflush_ends_at_commit].

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, lavinia = session.get(Book, 3), session.get(Book, 2)
        loads: list[Callable[[], object]] = [
            lambda: session.scalars(select(Author)).all(),
            lambda: kindred.author,
            lambda: session.refresh(lavinia),
            lambda: session.get(Book, 5000),
        ]
        sql = sql_log(engine)
        for load in loads:
            sql.clear()
            session.add(Book(title="Emma"))
            load()
            print([statement.split()[0] for statement in sql])
            #> ['INSERT', 'SELECT']
            #> ['INSERT', 'SELECT']
            #> ['INSERT', 'SELECT']
            #> ['INSERT', 'SELECT']

        sql.clear()
        session.add(Book(title="Emma"))
        with session.no_autoflush:
            session.scalars(select(Author)).all()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT']


if __name__ == "__main__":
    main()
