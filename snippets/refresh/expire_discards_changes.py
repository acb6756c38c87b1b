"""`expire()` and `expire_all()` discard unflushed changes in silence; pending objects stay.

There is no flush before and no warning. The object leaves `session.dirty`, no UPDATE is
emitted for the change, and the next read loads the row. `expire_all()` does this to all
persistent objects of the session. It does not touch pending objects, which have no row
to be read from.

Call `session.flush()` before you expire, or name the attributes to expire:
`session.expire(ursula, ["born"])` keeps a change of `name`.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        joanna = Author(name="Joanna")
        session.add(joanna)

        session.expire_all()
        print(ursula in session.dirty, joanna in session.new)
        #> False True

        sql.clear()
        session.commit()
        print([statement.split()[0] for statement in sql])
        #> ['INSERT']
        print(ursula.name, joanna.name)
        #> Ursula Joanna


if __name__ == "__main__":
    main()
