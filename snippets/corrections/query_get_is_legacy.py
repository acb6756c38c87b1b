"""`Query.get()` works and warns that it is legacy; `Session.get()` is the same, without warning.

Both return the object of the session's identity map, else one loaded by a SELECT, else
`None`. The warning is a `LegacyAPIWarning`, which is a `DeprecationWarning`: Python shows
those only where the calling code is in `__main__`, so most programs never see it. 1.4
gives it only with `SQLALCHEMY_WARN_20=1`.

Write `session.get(Author, 1)`.

SQLAlchemy's documentation: [ORM Query - get() method moves to Session](https://docs.sqlalchemy.org/en/21/changelog/migration_20.html#migration-20-get-to-session).
"""

import warnings

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            ursula = session.query(Author).get(1)
        print(type(caught[0].message).__name__)
        #> LegacyAPIWarning
        print(inspect(ursula).persistent)
        #> True
        print(session.get(Author, 1) is ursula, session.get(Author, 99))
        #> True None


if __name__ == "__main__":
    main()
