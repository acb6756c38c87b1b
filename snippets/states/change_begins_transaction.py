"""`add()`, `delete()`, or assigning to a persistent object begins a transaction, without any SQL.

From then on the session has to know what a rollback would undo. So `session.begin()`
afterwards raises "A transaction is already begun on this Session". A query before it
has the same effect. No connection is taken until the first SQL.

Put `session.begin()` first, or leave it out and end by `commit()`.
`session.in_transaction()` tells whether a transaction is open. `is_active` does not: it
is `True` without one, too.

SQLAlchemy's documentation:
[Auto Begin](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-autobegin).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        beowulf = session.get(Book, 4)
        session.commit()
        print(session.in_transaction(), session.is_active)
        #> False True

        sql = sql_log(engine)
        beowulf.title = "Grendel"
        print(session.in_transaction(), sql)
        #> True []
        try:
            session.begin()
        except InvalidRequestError as error:
            print(error)
            #> A transaction is already begun on this Session.

        session.rollback()
        session.add(Book(title="Walden"))
        print(session.in_transaction(), sql)
        #> True []

        session.rollback()
        session.delete(beowulf)
        print(session.in_transaction(), sql)
        #> True []


if __name__ == "__main__":
    main()
