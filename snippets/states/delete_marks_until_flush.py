"""`Session.delete()` only marks the object, which stays persistent until the flush.

Until then it is in `session.deleted`, and `session.get()` returns it, if it is not expired.
After a commit it is, by default: `get()` then [flushes
first][snippets.states.autoflush_before_sql], and returns `None`. The flush emits the DELETE and
makes the object deleted; the commit makes it detached ([unless
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit]).

So `inspect(obj).deleted` does not mean "marked for deletion": look into `session.deleted`.
After the commit, read `was_deleted`.

SQLAlchemy's documentation: [Persistent to
Deleted](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`delete()` only marks"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        print(state_of(beowulf), "marked:", beowulf in session.deleted)
        #> persistent marked: True
        print("found by get():", session.get(Book, 4) is beowulf)
        #> found by get(): True

        session.flush()
        print(state_of(beowulf), "marked:", beowulf in session.deleted)
        #> deleted marked: False
        print("found by get():", session.get(Book, 4))
        #> found by get(): None

        session.commit()
        print(state_of(beowulf), "was_deleted:", inspect(beowulf).was_deleted)
        #> detached was_deleted: True

        kindred = session.get(Book, 3)
        session.expire(kindred)  # as a commit does
        session.delete(kindred)
        print(state_of(kindred), "marked:", kindred in session.deleted)
        #> persistent marked: True
        print("found by get():", session.get(Book, 3), state_of(kindred))
        #> found by get(): None deleted


if __name__ == "__main__":
    main()
