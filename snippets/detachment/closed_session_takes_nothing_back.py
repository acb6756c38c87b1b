"""A closed session can be used again, but what it loaded before stays detached.

By default the session is ready after `close()`, and the next query makes a second object for the
row.

Use the new object, or put the old one back with `session.add()` before the row is loaded again.

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "the same session, after its `close()`"


def main() -> None:
    engine = new_library()
    session = Session(engine)
    before = session.get(Author, 1)
    session.close()
    after = session.get(Author, 1)

    print("before:", state_of(before))
    #> before: detached
    print("after:", state_of(after))
    #> after: persistent
    print(before == after, inspect(before).key == inspect(after).key)
    #> False True
    session.close()
    session.add(before)
    print("put back:", session.get(Author, 1) is before)
    #> put back: True
    session.close()


if __name__ == "__main__":
    main()
