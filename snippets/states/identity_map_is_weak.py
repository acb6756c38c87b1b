"""A session does not keep unchanged objects alive: what you let go leaves the identity map.

The session refers to unchanged persistent objects weakly. Here nothing else refers to the book: it
is gone, and the next `get()` emits SQL again. [An object with loaded
relationships][snippets.states.loaded_relationships_hold] keeps those in them, and [a
result][snippets.states.result_holds_its_objects] its own while you iterate over it.

To keep objects, keep references: a list for the time of the work, or `session.info`.

SQLAlchemy's documentation: [Session Referencing
Behavior](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-referencing-behavior).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "unused objects are dropped"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        log = sql_log(engine)
        session.get(Book, 4)
        print(len(session.identity_map), "objects")
        #> 0 objects
        session.get(Book, 4)
        print(sql_of(log))
        #> SELECT SELECT

        session.info["books"] = [session.get(Book, 4)]
        print(len(session.identity_map), "object")
        #> 1 object
        log.clear()
        session.get(Book, 4)
        print(sql_of(log))
        #> no SQL


if __name__ == "__main__":
    main()
