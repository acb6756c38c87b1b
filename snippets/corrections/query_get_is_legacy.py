"""`Query.get()` works and warns that it is legacy; `Session.get()` does the same without the warning.

Here both return the same object, and `None` for an expired one [whose row is
gone][snippets.states.get_of_missing_row]. The warning is a `LegacyAPIWarning`, which is
a `DeprecationWarning`: by default Python shows those only for code in `__main__`.

Write `session.get(Book, 4)`.

Note: the docstrings of both say that the expired object without a row raises
`ObjectDeletedError`.

SQLAlchemy's documentation: [ORM Query - get() method moves to Session](https://docs.sqlalchemy.org/en/21/changelog/migration_20.html#migration-20-get-to-session).
"""

import warnings

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`session.query(Book).get(4)` is legacy"


def main() -> None:
    engine = new_library()
    with (
        Session(engine) as session,
        warnings.catch_warnings(record=True) as caught,
    ):
        warnings.simplefilter("always")
        beowulf = session.query(Book).get(4)
        print(type(caught[0].message).__name__, "-", beowulf.title)
        #> LegacyAPIWarning - Beowulf
        print("the same object:", session.get(Book, 4) is beowulf)
        #> the same object: True

        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.expire(beowulf)
        print("Query.get():", session.query(Book).get(4))
        #> Query.get(): None
        session.rollback()

        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.expire(beowulf)
        print("Session.get():", session.get(Book, 4))
        #> Session.get(): None


if __name__ == "__main__":
    main()
