"""A session refers weakly to unchanged objects: `expunge()` is not needed to free them.

Here two unchanged books leave the identity map when no variable refers to them; [a relationship of
another object][snippets.states.loaded_relationships_hold] would keep them, too. The changed one and
the one marked with `delete()` stay until the flush, since they have still to be written. To
`expunge()` them [loses the change][snippets.detachment.expunge_takes_changes_along].

SQLAlchemy's documentation: [Session Referencing Behavior](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-referencing-behavior).
"""

import gc

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`expunge()` to free memory"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book)).all()
        print(len(session.identity_map), "in the identity map")
        #> 4 in the identity map
        books[0].title = "Changed"
        session.delete(books[1])
        del books
        gc.collect()
        print(len(session.identity_map), "in the identity map")
        #> 2 in the identity map

        session.flush()
        gc.collect()
        print(len(session.identity_map), "in the identity map")
        #> 0 in the identity map


if __name__ == "__main__":
    main()
