"""A `SessionTransaction` ends once: `commit()` or `rollback()` on it again raises.

`begin()` and `begin_nested()` return such an object. Here `session.rollback()` has ended the
savepoint, and `outer.commit()` the inner one. The exception is `ResourceClosedError`. In a session
that threads share, one may have [ended the transaction of
both][snippets.boundaries.rollback_in_a_thread_undoes_for_all].

Use them as blocks, `with session.begin_nested():`, which end only what is still open.
"""

from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a transaction ended twice"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.get(Author, 1)
        savepoint = session.begin_nested()
        session.rollback()
        print(savepoint.is_active)
        #> False
        try:
            savepoint.commit()
        except ResourceClosedError as error:
            print(error)
            #> This transaction is closed
        outer = session.begin()
        inner = session.begin_nested()
        outer.commit()
        try:
            inner.rollback()
        except ResourceClosedError as error:
            print(error)
            #> This transaction is closed
        with session.begin_nested():
            session.rollback()
        print("after the block:", session.in_transaction())
        #> after the block: False


if __name__ == "__main__":
    main()
