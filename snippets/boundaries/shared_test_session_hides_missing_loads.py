"""Code that shares the test's session gets the objects that the test holds, with what is loaded.

`get()` returns the test's object, with the books that the fixture loaded. In production the code
starts with an empty session: what it forgot to load is one more query, or an error once [the
session is closed][snippets.detachment.detached_reads_what_was_loaded].

Call `session.flush()` and then `session.expunge_all()` between set-up and call. Without the flush
the new author is lost. Or flush, and give the code under test [its own session on the same
connection][snippets.boundaries.join_mode_decides_about_the_outer]. After the call make both calls
again, and assert on what you load then.

SQLAlchemy's documentation:
[Joining a Session into an External Transaction](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-external-transaction).
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a test that shares its session"


def under_test(session: Session) -> Author:
    return session.get(Author, 1)  # forgets to load the books


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.books  # by the fixture

        returned = under_test(session)
        print("unloaded:", sorted(inspect(returned).unloaded))
        #> unloaded: []

        session.expunge_all()
        returned = under_test(session)
        print("unloaded:", sorted(inspect(returned).unloaded))
        #> unloaded: ['books']

        session.add(Author(name="Fixture"))
        session.expunge_all()  # without a flush
        print("authors:", session.scalar(select(func.count(Author.id))))
        #> authors: 2


if __name__ == "__main__":
    main()
