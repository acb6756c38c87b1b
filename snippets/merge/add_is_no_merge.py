"""`add()` of a new object with the key of an existing row INSERTs and fails; `merge()` UPDATEs.

A new object is transient whatever its primary key says: `add()` makes it
pending, and the flush emits an INSERT. It does not ask the database. If the
session holds the row, the flush also warns that the new instance conflicts
with a persistent instance.

Use `merge()` for objects built from outside data, `add()` for new rows and for
detached objects. For both at once see
[upsert][snippets.merge.upsert_on_conflict].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(Author(id=1, name="Ursula Le Guin"))
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError

    with Session(engine) as session:
        sql.clear()
        session.merge(Author(id=1, name="Ursula Le Guin"))
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['SELECT', 'UPDATE']


if __name__ == "__main__":
    main()
