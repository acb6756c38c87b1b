"""With autoflush on, the default, queries, lazy loads and `refresh()` flush before their SELECT.

So do [`merge()`][snippets.merge.merge_autoflushes], [the load of an expired
attribute][snippets.refresh.expired_read_autoflushes], and `get()` if it has to ask the
database. That is why a query finds what you changed.

The price: a half-built object that is already in the session is INSERTed too early, by
a harmless attribute access. The error then says "raised as a result of Query-invoked
autoflush".

Add the object when it is complete, or build it within `with session.no_autoflush:`.
Even there [commits and savepoints flush][snippets.states.no_autoflush_ends_at_commit].

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
