"""A column that `after_insert` or `after_update` sets on its object is not written: nothing warns.

The row has been written when these listeners run, and at its end the flush takes the object's
values for those of the row. Here the attribute reads 1900 until it is loaded again, and the
object is not in `session.dirty`.

Set the column in `before_insert` or `before_update`. Change other objects [in
`before_flush`][snippets.errors.mapper_event_must_not_add].

SQLAlchemy's documentation: [Mapper-level Flush
Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#mapper-level-flush-events).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a column set in `after_insert`"


def stamp(mapper: Any, connection: Any, author: Author) -> None:
    author.born = 1900


def main() -> None:
    engine = new_library()
    for insert, update in (
        ("after_insert", "after_update"),
        ("before_insert", "before_update"),
    ):
        event.listen(Author, insert, stamp)
        event.listen(Author, update, stamp)
        with Session(engine) as session:
            mary, ursula = Author(name="Mary"), session.get(Author, 1)
            session.add(mary)
            ursula.name += "!"
            session.flush()
            values, dirty = (mary.born, ursula.born), ursula in session.dirty
            session.expire_all()
            print(insert, values, "dirty:", dirty, "rows:", mary.born, ursula.born)
            #> after_insert (1900, 1900) dirty: False rows: None 1929
            #> before_insert (1900, 1900) dirty: False rows: 1900 1900
        event.remove(Author, insert, stamp)
        event.remove(Author, update, stamp)


if __name__ == "__main__":
    main()
