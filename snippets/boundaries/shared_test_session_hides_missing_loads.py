"""Code that shares the test's session gets the test's objects, with all that the test loaded.

There is one object for a row in a session, and `get()` returns it. A relationship that
the fixture set or read is loaded for the code under test too. In production that code
starts with an empty session. The lazy load it forgot raises there, once the session is
closed, or at once under asyncio.

Values are shared too: a query of the test
[does not refresh the object][snippets.states.query_keeps_loaded_values] it asserts on.

Call `session.expunge_all()` between set-up and call, or give the code under test its own
session on the same connection; and assert on what you load anew, by primary key. Run some
tests with the settings of production, `expire_on_commit` above all.

SQLAlchemy's documentation:
[Joining a Session into an External Transaction](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-external-transaction).
"""

from sqlalchemy import inspect
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


if __name__ == "__main__":
    main()
