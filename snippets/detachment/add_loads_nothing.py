"""`Session.add()` makes a detached object persistent as it is: no SQL, nothing loaded.

`add()` asks neither whether the row exists nor whether it was changed: here the old value stays
until `refresh()`. An object that was deleted [is refused][snippets.states.deleted_cannot_be_added].

Call `refresh()` after `add()` when the row may have changed; it [discards the columns that you
changed][snippets.refresh.refresh_discards_own_flushes_others] while the object was detached, and
[may write a changed relationship][snippets.refresh.refresh_keeps_other_side_of_change]. Where you do
not need this very object, call `session.get()` instead of `add()`.

SQLAlchemy's documentation: [Adding New or Existing Items](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-adding).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`add()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    with engine.begin() as connection:
        connection.execute(text("UPDATE author SET born = 1930 WHERE id = 1"))

    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(ursula)
        print(state_of(ursula), ursula.born)
        #> persistent 1929
        print(sql_of(sql))
        #> no SQL

        session.refresh(ursula)
        print(ursula.born)
        #> 1930
    with Session(engine) as session:
        print(session.get(Author, 1).born)
        #> 1930


if __name__ == "__main__":
    main()
