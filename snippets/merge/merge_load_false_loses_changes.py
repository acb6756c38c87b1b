"""`merge(load=False)` onto an object of the session shows a changed column and does not write it.

The session holds the identity, so [the check for
changes][snippets.merge.merge_load_false_refuses_changes] is left out. The changed value is put on
the object as if it came from the database: here the commit emits no SQL, and the next load brings
the old value back.

Use `load=True` for an object that may have been changed.

SQLAlchemy's documentation: [Session.merge()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.merge).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`load=False` loses changes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        changed = session.get(Author, 1)
    changed.name = "Ursula Le Guin"

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        session.merge(changed, load=False)
        print(ursula.name)
        #> Ursula Le Guin
        session.commit()
        print(sql_of(sql))
        #> no SQL
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
