"""`merge()` flushes the session's other changes first, even when it needs no SELECT itself.

An error that seems to come from `merge()`, such as an `IntegrityError`, may
belong to another object that waits in the session. The flush happens once, at
the start; while related objects are merged autoflush is off.

Wrap the call in `with session.no_autoflush:` to keep the others waiting. Then
beware of [pending objects of the same
key][snippets.merge.merge_same_new_key_without_autoflush]. `merge(load=False)`
does not flush.

SQLAlchemy's documentation: [Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        octavia.born = 1948
        sql.clear()
        print(session.merge(Author(id=1)) is ursula)
        #> True
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']

        octavia.born = 1949
        sql.clear()
        with session.no_autoflush:
            session.merge(Author(id=1))
        session.merge(ursula, load=False)
        print(sql)
        #> []


if __name__ == "__main__":
    main()
