"""`Session.expire()` emits no SQL; the next read loads the expired columns in one SELECT.

Expiring removes the values and marks them as expired; the object stays persistent. The first read
of one column, here of the primary key, loads the others too, [deferred
ones][snippets.refresh.refresh_leaves_deferred_unloaded] apart. [Eager
loads][snippets.refresh.refresh_repeats_eager_loads] add to the SELECT, and so does [a
subclass][snippets.refresh.refresh_of_joined_subclass]. Python attributes that are not mapped
stay.

Expire what you may not need again; [refresh][snippets.refresh.refresh_reloads_at_once] what you
read next.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`expire()` waits for the next read"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        vars(ursula)["note"] = "not mapped"
        sql = sql_log(engine)
        session.expire(ursula)
        print(sql_of(sql), state_of(ursula))
        #> no SQL persistent
        print(ursula.id, sql_of(sql))
        #> 1 SELECT
        print(ursula.name, ursula.born, sql_of(sql))
        #> Ursula 1929 no SQL
        print(vars(ursula)["note"])
        #> not mapped


if __name__ == "__main__":
    main()
