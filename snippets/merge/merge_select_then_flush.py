"""`merge()` reads the row if the session lacks it or has it expired, and leaves writing to the flush.

The SELECT is that of `session.get()`. An object that the session holds is
found in the identity map; if it is expired, copying the primary key onto it
loads it. The UPDATE or INSERT waits for the flush. Only [earlier changes of
the session][snippets.merge.merge_autoflushes] are written before.

So a loop of `merge()` emits a SELECT for each object. [Load them with one
`select()` first][snippets.merge.merge_after_preload]. Each collection that is
set on the given object [costs a SELECT
more][snippets.merge.merge_loads_old_collection].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        sql.clear()
        ursula = session.merge(Author(id=1, born=1930))
        print([statement.split()[0] for statement in sql])
        #> ['SELECT']
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT', 'UPDATE']

        sql.clear()
        print(session.merge(Author(id=1, born=1931)) is ursula)
        #> True
        print(sql)
        #> []

        session.commit()  # expires it
        sql.clear()
        session.merge(Author(id=1, born=1932))
        print([statement.split()[0] for statement in sql])
        #> ['SELECT']


if __name__ == "__main__":
    main()
