"""Assigning to an expired column loads nothing, and later loads keep what was assigned.

The other expired columns stay expired. When one of them is read, or a query returns the
object, they are filled from the row, and the assigned value remains, to be written by
the next flush. Only a `refresh()`, `expire()` or rollback discards it.

Since the old value is not known, [the flush emits an UPDATE even if the value is
equal][snippets.states.no_old_value_is_a_change]. To avoid that, read before you assign:
`if ursula.born != 1929:`.

Two kinds of attribute are loaded before they change: a primary key, and a column mapped
with `active_history=True`.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        sql.clear()
        ursula.born = 1930
        print(len(sql))
        #> 0

        with session.no_autoflush:
            print(ursula.name, ursula.born)
            #> Ursula 1930
            session.scalars(select(Author)).all()
        print(ursula.born, ursula in session.dirty)
        #> 1930 True

        session.refresh(ursula)
        print(ursula.born, ursula in session.dirty)
        #> 1929 False


if __name__ == "__main__":
    main()
