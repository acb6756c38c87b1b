"""On MariaDB `'fetch'` can set the wrong objects: its SELECT reads the snapshot, the UPDATE does not.

At the default isolation level a SELECT reads the rows as they were at the first read of the
transaction, and an UPDATE works on the rows as they are. If another transaction has committed a
change in between, the wrong object may be set, without an error. Where `innodb_snapshot_isolation`
is ON, the default in newer releases, such an UPDATE, and the locking read below, [raise error
1020][snippets.refresh.mariadb_keeps_its_snapshot] instead.

Select the keys by `with_for_update()`, which reads the rows as they are, and update by these keys.
Refresh the objects afterwards if a value is computed from columns.
"""

from typing import Any

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`'fetch'` and the snapshot on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    fetch = {"synchronize_session": "fetch"}
    off = text("SET innodb_snapshot_isolation = OFF")
    with Session(engine) as session, Session(engine) as other:
        session.execute(off)
        ursula = session.get(Author, 1)
        other.get(Author, 1).name = "Le Guin"
        other.commit()
        for name, born in (("Ursula", 1930), ("Le Guin", 1931)):
            named = update(Author).where(Author.name == name).values(born=born)
            result: Any = session.execute(named, execution_options=fetch)
            print(result.rowcount, "row(s), the object has", ursula.born)
            #> 0 row(s), the object has 1930
            #> 1 row(s), the object has 1930
        session.refresh(ursula)
        print("the row has", ursula.born)
        #> the row has 1931
        session.rollback()

        session.execute(off)
        print(ursula.name)
        #> Le Guin
        other.get(Author, 1).name = "U. K. Le Guin"
        other.commit()
        long_name = select(Author.id).where(Author.name == "U. K. Le Guin")
        keys = session.scalars(long_name.with_for_update()).all()
        session.execute(update(Author).where(Author.id.in_(keys)).values(born=1940))
        print(len(keys), "key, the object has", ursula.born)
        #> 1 key, the object has 1940


if __name__ == "__main__":
    main()
