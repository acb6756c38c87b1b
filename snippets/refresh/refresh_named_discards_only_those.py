"""`refresh()` with names discards the changes of those attributes and keeps all others.

Only the named attributes are expired and loaded. An unflushed change of another
attribute of the same object survives. With autoflush on, it is flushed before the
SELECT, like the [changes of other
objects][snippets.refresh.refresh_discards_own_flushes_others].

Without names, `refresh()` discards every unflushed change of the object.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        ursula.born = 1930
        with session.no_autoflush:
            session.refresh(ursula, ["born"])
        print(ursula.born, ursula.name, ursula in session.dirty)
        #> 1929 Ursula K. True

        ursula.born = 1930
        sql.clear()
        session.refresh(ursula, ["born"])
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE', 'SELECT']
        print(ursula.born, ursula.name, ursula in session.dirty)
        #> 1929 Ursula K. False


if __name__ == "__main__":
    main()
