"""`add()`, `delete()` or assigning to a persistent object's column begins a transaction, SQL or not.

`session.begin()` afterwards raises. A query begins a transaction as well, [a read that
loads][snippets.states.commit_keeps_persistent], and here `merge()` with `load=False`.

Put `session.begin()` first, and the queries into its block. Or leave it out and end by `commit()`.
Or before `begin()` call `commit()`, which by default [expires the
objects][snippets.refresh.commit_expires_every_object], or `rollback()`, which drops the changes.
Ask `session.in_transaction()`: `is_active` is `True` without a transaction, too. With
`autobegin=False`, [`add()` raises][snippets.errors.autobegin_off_needs_begin].

SQLAlchemy's documentation: [Auto
Begin](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-autobegin).
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "a change begins the transaction"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        beowulf = session.scalars(select(Book).where(Book.id == 4)).one()
        print("begun by a query:", session.in_transaction())
        #> begun by a query: True
        session.commit()
        print("begun:", session.in_transaction(), "active:", session.is_active)
        #> begun: False active: True

        log = sql_log(engine)
        beowulf.title = "Grendel"
        print("begun by an assignment:", session.in_transaction(), sql_of(log))
        #> begun by an assignment: True no SQL
        try:
            session.begin()
        except InvalidRequestError as error:
            print(error)
            #> A transaction is already begun on this Session.

        session.rollback()
        session.add(Book(title="Walden"))
        print("begun by add():", session.in_transaction())
        #> begun by add(): True

        session.rollback()
        with session.begin():
            print("after rollback(), by begin():", beowulf.title)
            #> after rollback(), by begin(): Beowulf
        session.delete(beowulf)
        print("begun by delete():", session.in_transaction())
        #> begun by delete(): True

    with Session(engine) as session:
        session.merge(beowulf, load=False)
        print("begun by merge():", session.in_transaction())
        #> begun by merge(): True


if __name__ == "__main__":
    main()
