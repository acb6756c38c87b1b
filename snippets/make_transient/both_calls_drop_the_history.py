"""`make_transient()` keeps unflushed changes; `make_transient_to_detached()` takes them for loaded.

After the first call the object is still modified and knows the old value. After the
second it is clean, detached, and has its identity back. Added again, it is persistent and
no UPDATE is emitted: the row keeps the old value, and the next load brings it back.

An expired object does not get its identity back by the two calls, because
[the primary key is lost][snippets.make_transient.unloaded_reads_as_none].

To give up changes, call [`session.refresh()`][snippets.refresh.refresh_reloads_at_once]
or [`session.expire()`][snippets.refresh.expire_discards_changes]. To write them, leave
the object in its session and flush.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "U. K. Le Guin"
        make_transient(ursula)
        state = inspect(ursula)
        print(state.modified, state.attrs.name.history.deleted)
        #> True ['Ursula']

        make_transient_to_detached(ursula)
        print(state.modified, state.attrs.name.history.deleted)
        #> False ()

        session.add(ursula)
        sql = sql_log(engine)
        session.flush()
        print(state.persistent, ursula.name, len(sql))
        #> True U. K. Le Guin 0
        session.commit()
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
