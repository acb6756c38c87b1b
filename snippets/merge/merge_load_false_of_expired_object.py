"""`merge(load=False)` of an expired object returns a persistent one that loads itself when read.

There is nothing to copy but the identity, and no SQL is emitted. The attributes of a new copy
are unloaded, so the first read emits the SELECT that `merge()` saved.

An object that is cached after `commit()` has expired it holds no values: use
`expire_on_commit=False` in that session, or call `session.refresh()` before the object is
stored.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`load=False` of an expired object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()  # expires it

    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(ursula, load=False)
        print(sql_of(sql), state_of(merged))
        #> no SQL persistent
        print(merged.name, sql_of(sql))
        #> Ursula SELECT


if __name__ == "__main__":
    main()
