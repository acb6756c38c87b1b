"""Assigning to an expired column emits no SELECT, and the flush an UPDATE, even if it is equal.

The old value is not known, so the flush cannot tell that nothing has changed. A later
load of the other expired columns does not overwrite what was assigned. Had the value
been loaded, [an equal one would cause no UPDATE][snippets.states.equal_value_is_dirty].

To avoid such an UPDATE, read before you assign: `if ursula.born != 1929:`.

Two kinds of attribute are loaded before they change: a primary key, and a column mapped
with `active_history=True`. And if the primary key is expired too, as after
`expire(ursula)`, the flush has to read the row before it can write it.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula, ["name", "born"])
        sql.clear()
        ursula.born = 1929
        print(len(sql), inspect(ursula).attrs.born.history)
        #> 0 History(added=[1929], unchanged=(), deleted=())

        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']

        session.expire(ursula)
        ursula.born = 1930
        with session.no_autoflush:
            print(ursula.name, ursula.born)
            #> Ursula 1930


if __name__ == "__main__":
    main()
