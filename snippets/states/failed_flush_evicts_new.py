"""A flush that fails rolls back at once: new objects are transient before you call `rollback()`.

The whole transaction is rolled back, not the one statement, and objects are treated as
by `rollback()`: new ones leave the session, all others are expired. But the session
stays in the failed transaction and refuses work with `PendingRollbackError` until
`session.rollback()`, so that code above notices.

After the rollback the new objects have to be added again: the session has forgotten
them. Assignments made between the failure and `rollback()` are lost, with a warning. To
try something that may fail, [use a
savepoint][snippets.states.savepoint_contains_failed_flush].

SQLAlchemy's documentation:
[This Session's transaction has been rolled back due to a previous exception during flush](https://docs.sqlalchemy.org/en/21/faq/sessions.html#faq-session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, copy = Book(title="Emma"), Book(id=4, title="Beowulf")
        session.add_all([emma, copy])
        try:
            session.flush()
        except IntegrityError:
            print(inspect(emma).transient, emma in session, session.is_active)
            #> True False False

        try:
            session.get(Book, 4)
        except PendingRollbackError as error:
            print(str(error).partition(". ")[0])
            #> This Session's transaction has been rolled back due to a previous exception during flush

        session.rollback()
        session.add(emma)
        session.commit()
        print(inspect(emma).persistent, session.is_active)
        #> True True


if __name__ == "__main__":
    main()
