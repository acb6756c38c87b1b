"""`merge()` of a key that is not in the table returns a pending object with that key.

The SELECT finds no row, so a new object is made, filled and added to the
session; the flush emits an INSERT with the given key. There is no error, so a
mistyped key makes a new row.

Where the row must exist, load it with `session.get()`, check for `None`, and
set the attributes.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        sql.clear()
        merged = session.merge(Author(id=7, name="Nnedi"))
        print(inspect(merged).pending)
        #> True
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT', 'INSERT']
        print(merged.id)
        #> 7


if __name__ == "__main__":
    main()
