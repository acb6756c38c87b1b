"""`merge(load=False)` of an expired object emits no SQL, and a new copy loads itself when read.

There is nothing to copy but the identity, so the first read emits the SELECT that `merge()`
saved.

Before you cache an object that a commit has expired, call `session.refresh()`; or use
`expire_on_commit=False` in that session.

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
