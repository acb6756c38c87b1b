"""`merge()` of an expired object copies nothing and loads nothing through it.

An expired attribute is not in the given object's `__dict__`. `merge()` finds
the row by the identity key, which an expired object keeps, and leaves the
values as they are. The given object stays expired; if it is detached, reading
it raises.

`commit()` expires every object of its session, unless `expire_on_commit` is
`False`. To merge such an object is safe, and the returned one has the row's
values.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        session.commit()
    print(inspect(ursula).detached, inspect(ursula).expired)
    #> True True

    with Session(engine) as session:
        sql.clear()
        merged = session.merge(ursula)
        session.commit()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT']
        print(merged.name, inspect(ursula).expired)
        #> Ursula Le Guin True


if __name__ == "__main__":
    main()
