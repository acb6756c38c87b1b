"""`merge()` in a mapper event such as `before_update` warns, and its change may never be written.

The flush has already decided which objects it writes. Here the change of Octavia is recorded as
done, without an UPDATE: the object says one thing and the row another, until it is loaded again.

Call `merge()` in `before_flush`, where it is written. In `after_commit` [no SQL can be
emitted][snippets.merge.merge_in_after_commit_fails].

SQLAlchemy's documentation: [Mapper-level Flush Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#mapper-level-flush-events).
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`merge()` in event listeners"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)

        def merge_octavia(*_: Any) -> None:
            session.merge(Author(id=2, name="O. E. Butler"))

        ursula.born = 1930
        event.listen(Author, "before_update", merge_octavia)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        event.remove(Author, "before_update", merge_octavia)
        for warning in caught:
            print(warning.message)
            #> Usage of the 'Session.merge()' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
            #> Attribute history events accumulated on 1 previously clean instances within inner-flush event handlers have been reset, and will not result in database updates. Consider using set_committed_value() within inner-flush event handlers to avoid this warning.
        print(octavia.name)
        #> O. E. Butler
        session.commit()
        print(octavia.name)
        #> Octavia

        ursula.born = 1931
        event.listen(session, "before_flush", merge_octavia)
        session.commit()
        print(octavia.name)
        #> O. E. Butler


if __name__ == "__main__":
    main()
