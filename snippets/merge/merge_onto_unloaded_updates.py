"""`merge()` onto a target with one attribute unloaded leads to an UPDATE even of an equal value.

Setting an unloaded column does not load it, so there is no old value to
compare with, and the UPDATE includes the column. Triggers, `onupdate` and
version counters then see a change that is none.

An object that is expired as a whole is reloaded when its primary key is
copied. Columns that the mapping lists before the primary key, and attributes
expired one by one or deferred, are not. Load the target first:
`session.refresh(target)`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula)
        session.merge(Author(id=1, name="Ursula"))
        sql.clear()
        session.flush()
        print(sql)
        #> []

        session.expire(ursula, ["name"])
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']


if __name__ == "__main__":
    main()
