"""Setting an expired column loads nothing by default, keys apart; loading the others keeps the value.

Here reading another column, and a query, leave the assigned value for the flush to write;
`refresh()` discards it. A primary key is loaded before it is changed, and so are [a version id
and a column with `active_history=True`][snippets.detachment.set_expired_key_raises].

The old value of other columns is not known, so [an equal value is written
too][snippets.states.no_old_value_is_a_change]. To avoid that, read first: `if ursula.born !=
1929:`.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Assigning to an expired column"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        sql = sql_log(engine)
        ursula.born = 1930
        print(sql_of(sql))
        #> no SQL
        print(ursula.name, ursula.born)
        #> Ursula 1930
        session.scalars(select(Author)).all()
        print(ursula.born)
        #> 1930
        session.flush()
        session.expire(ursula)
        print(ursula.born)
        #> 1930

        session.expire(ursula)
        ursula.born = 1931
        session.refresh(ursula)
        print(ursula.born)
        #> 1930

        session.expire(ursula)
        sql.clear()
        ursula.id = 9
        print(sql_of(sql))
        #> SELECT


if __name__ == "__main__":
    main()
