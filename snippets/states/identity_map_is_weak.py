"""A session does not keep unchanged objects alive: what you let go, leaves the identity map.

The session refers to clean persistent objects weakly. When your program drops the last
reference, the object is gone without an event, and the next `get()` emits SQL again. So
iterating over a million rows does not fill the session, and a session is no cache.

To keep objects, keep references: a list for the time of the work, or `session.info`. To
detach objects in order to save memory is not needed.

SQLAlchemy's documentation:
[Session Referencing Behavior](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-referencing-behavior).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        sql = sql_log(engine)
        titles = [book.title for book in session.scalars(select(Book))]
        print(len(titles), len(session.identity_map))
        #> 4 0
        session.get(Book, 4)
        session.get(Book, 4)
        print(len(sql))
        #> 3

        beowulf = session.get(Book, 4)
        session.get(Book, 4)
        print(len(sql), len(session.identity_map), beowulf.title)
        #> 4 1 Beowulf


if __name__ == "__main__":
    main()
