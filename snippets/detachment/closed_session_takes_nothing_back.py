"""A closed session can be used again, but what it held before stays detached.

By default `close()` empties the session and leaves it ready: the next query begins
a new transaction and fills a new identity map. An object from before is not in it,
though the variable `session` is the same and works. The query makes a second object
for the same row. The two are not equal for Python; their identity keys are.

Use the new object, or put the old one back with `session.add()` before the row is
loaded anew.

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    before = session.get(Author, 1)
    session.close()
    after = session.get(Author, 1)

    print(inspect(after).persistent, inspect(before).detached)
    #> True True
    print(after is before, inspect(after).key == inspect(before).key)
    #> False True
    session.close()


if __name__ == "__main__":
    main()
