"""`Session.delete()` only marks the object, which stays persistent until the flush.

Until then `deleted` is `False`, the object is in `session.deleted`, and `session.get()`
returns it. The flush emits
the DELETE and moves it to the deleted state. The commit makes it detached ([unless
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit]), and
`deleted` is `False` again. So `deleted` does not mean "marked for deletion".

To see what the next flush will delete, look into `session.deleted`. To know afterwards
that an object was deleted, read `was_deleted`: it stays `True`.

SQLAlchemy's documentation:
[Persistent to Deleted](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        state = inspect(beowulf)
        session.delete(beowulf)
        print(state.persistent, state.deleted, beowulf in session.deleted)
        #> True False True
        print(session.get(Book, 4) is beowulf)
        #> True

        session.flush()
        print(state.persistent, state.deleted, beowulf in session.deleted)
        #> False True False
        print(session.get(Book, 4))
        #> None

        session.commit()
        print(state.detached, state.deleted, state.was_deleted)
        #> True False True


if __name__ == "__main__":
    main()
