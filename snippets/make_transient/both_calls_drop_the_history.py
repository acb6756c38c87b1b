"""`make_transient()` keeps unflushed changes; `make_transient_to_detached()` counts them as loaded.

After the first call the object still knows the old value. The second call drops the
history: the object is detached, has its identity back and counts as unchanged. Added
again, it leads to no UPDATE. The row keeps the old value, and the next load brings it
back.

To give up changes, call [`session.refresh()`][snippets.refresh.refresh_reloads_at_once]
or [`session.expire()`][snippets.refresh.expire_discards_changes]. To write them, leave
the object in its session and flush.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "both calls, one after the other"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "U. K. Le Guin"
        make_transient(ursula)
        print("old value:", inspect(ursula).attrs.name.history.deleted)
        #> old value: ['Ursula']

        make_transient_to_detached(ursula)
        print("old value:", inspect(ursula).attrs.name.history.deleted)
        #> old value: ()

        session.add(ursula)
        sql = sql_log(engine)
        session.flush()
        print(ursula.name, "-", sql_of(sql))
        #> U. K. Le Guin - no SQL
        session.refresh(ursula)
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
