"""A session does not keep unchanged objects alive: what you let go leaves the identity map.

The session refers to clean persistent objects weakly. When your program drops the last
reference, the object is gone, without an event, and the next `get()` emits SQL again.
So a session does not fill up with what it has loaded, and it is no cache.

What does hold objects is a result while you iterate over it: all of them, even if the
loop keeps none. For a million rows add `.execution_options(yield_per=1000)` to the
statement, and it holds a thousand at a time.

To keep objects, keep references: a list for the time of the work, or `session.info`.
There is no need to expunge objects to save memory.

SQLAlchemy's documentation:
[Session Referencing Behavior](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-referencing-behavior).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        held = [len(session.identity_map) for _ in session.scalars(select(Book))]
        print(held, len(session.identity_map))
        #> [4, 4, 4, 4] 0
        by_one = select(Book).execution_options(yield_per=1)
        held = [len(session.identity_map) for _ in session.scalars(by_one)]
        print(held, len(session.identity_map))
        #> [1, 1, 1, 1] 0

        sql = sql_log(engine)
        session.get(Book, 4)
        session.get(Book, 4)
        print(len(sql))
        #> 2
        beowulf = session.get(Book, 4)
        session.get(Book, 4)
        print(len(sql), len(session.identity_map), beowulf.title)
        #> 3 1 Beowulf


if __name__ == "__main__":
    main()
