"""`merge()` in a mapper event such as `before_update` warns, and its change may never be written.

The flush has already decided what it will write. A change of an object that is
not part of it is recorded as done, without an UPDATE: the object in memory
says one thing and the row another until it is loaded again.

After `after_commit` no SQL can be emitted at all, and `merge()` raises
`InvalidRequestError`: "This session is in 'committed' state; no further SQL
can be emitted within this transaction."

Call `merge()` in `before_flush` or `before_commit`, where all of it is
written; in mapper events use the `connection` they are given.

SQLAlchemy's documentation: [Mapper-level Flush Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#mapper-level-flush-events).
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:

        def note(mapper: Any, connection: Any, author: Author) -> None:
            session.merge(Author(id=2, name="written by nobody"))

        ursula = session.get(Author, 1)
        ursula.born = 1930
        event.listen(Author, "before_update", note)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        event.remove(Author, "before_update", note)
        for warning in caught:
            print(str(warning.message).partition(".")[0])
            #> Usage of the 'Session
            #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates

        print(session.get(Author, 2).name)
        #> Octavia
        session.commit()
        print(session.get(Author, 2).name)
        #> Octavia


if __name__ == "__main__":
    main()
