"""A flush whose SQL fails rolls back at once: new objects are transient before you call `rollback()`.

The whole transaction is rolled back ([in a savepoint, that savepoint
only][snippets.states.savepoint_contains_failed_flush]), and the new objects leave the session. SQL
after that, here the `get()`, raises `PendingRollbackError`, so that code which caught the error
does not go on as if `emma` were there. Assignments to objects that are still
in the session [are lost][snippets.errors.changes_after_failed_flush_are_lost].

Call `session.rollback()`, then add the object again, as here, or a new one in its place: [one that
was flushed keeps its key][snippets.states.rollback_makes_new_transient]. To try something that may
fail, [use a savepoint][snippets.states.savepoint_contains_failed_flush].

SQLAlchemy's documentation: [This Session's transaction has been rolled back due to a
previous exception during
flush](https://docs.sqlalchemy.org/en/21/faq/sessions.html#faq-session-rollback).
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "after a flush that failed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, taken = Book(title="Emma"), Book(id=4, title="Beowulf")
        session.add_all([emma, taken])
        try:
            session.flush()
        except IntegrityError:
            print(state_of(emma))
            #> transient

        try:
            session.get(Book, 4)
        except PendingRollbackError as error:
            print(str(error).partition(" Original")[0])
            #> This Session's transaction has been rolled back due to a previous exception during flush. To begin a new transaction with this Session, first issue Session.rollback().

        session.rollback()
        session.add(emma)
        session.commit()
        print(state_of(emma))
        #> persistent


if __name__ == "__main__":
    main()
