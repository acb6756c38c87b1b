"""What you change between a failed flush and `rollback()` is discarded, with a warning.

The failed flush has rolled the transaction back already; `rollback()` only ends it, and
expires whatever was changed in between. So does the handler lose it that writes
`job.state = "failed"` before it rolls back.

Roll back first, then change. To try an INSERT that may fail, put it into
[a savepoint][snippets.states.savepoint_contains_failed_flush].

SQLAlchemy's documentation:
[This Session's transaction has been rolled back due to a previous exception during flush](https://docs.sqlalchemy.org/en/21/faq/sessions.html#faq-session-rollback).
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.add(Author(id=1, name="Ursula"))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                session.flush()
            except IntegrityError:
                kindred.title = "failed"
                session.rollback()
        print(caught[-1].message)
        #> Session's state has been changed on a non-active transaction - this state will be discarded.
        print(kindred.title)
        #> Kindred


if __name__ == "__main__":
    main()
