"""What you set on a persistent object between a failed flush and `session.rollback()` is lost.

The failed flush has rolled the transaction back already; `session.rollback()` ends it, and
expires the objects that were changed in between. A warning says so. The new object of the flush
has left the session, and keeps what you set.

Roll back first, then change. To try an INSERT that may fail, put it into
[a savepoint][snippets.states.savepoint_contains_failed_flush].

SQLAlchemy's documentation:
[This Session's transaction has been rolled back due to a previous exception during flush](https://docs.sqlalchemy.org/en/21/faq/sessions.html#faq-session-rollback).
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "changed before the rollback"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        double = Author(id=1, name="Ursula")
        session.add(double)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                session.flush()
            except IntegrityError:
                kindred.title = "failed"
                double.name = "failed"
                session.rollback()
        print(caught[-1].message)
        #> Session's state has been changed on a non-active transaction - this state will be discarded.
        print(kindred.title, double.name)
        #> Kindred failed


if __name__ == "__main__":
    main()
