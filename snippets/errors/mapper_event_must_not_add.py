"""`add()` and `delete()` in a mapper event warn and miss the flush; relationship changes may, too.

What this `before_update` listener adds or deletes waits for the next flush; its change of a
relationship is [never written][snippets.merge.merge_during_flush_warns]. A column of the object
itself may be set in `before_insert` or `before_update`;
[in `after_insert` it is lost][snippets.states.column_set_after_insert_is_lost].

Use `before_flush`, and look for your objects in `session.new` and `session.dirty`. To write a row
from a mapper event, execute `insert(Book)` on the `connection` that the listener is given.

SQLAlchemy's documentation:
[Mapper-level Flush Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#mapper-level-flush-events).
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`add()` in a mapper event"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia, beowulf = session.get(Author, 2), session.get(Book, 4)
        kindred = session.get(Book, 3)

        def change(mapper: Any, connection: Any, author: Author) -> None:
            session.add(Book(title=f"About {author.name}"))
            session.delete(beowulf)
            kindred.author = None

        event.listen(Author, "before_update", change)
        octavia.born = 1948
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        event.remove(Author, "before_update", change)
        for warning in caught:
            print(warning.message)
            #> Usage of the 'Session.add()' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
            #> Usage of the 'Session.delete()' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
            #> Usage of the 'related attribute set' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
            #> Usage of the 'collection remove' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
            #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates. Consider using set_committed_value() within inner-flush event handlers to avoid this warning.
        print(len(session.new), "new,", len(session.deleted), "marked")
        #> 1 new, 1 marked


if __name__ == "__main__":
    main()
