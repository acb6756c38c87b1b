"""A deleted object becomes detached at `commit()`, and persistent again at `rollback()`.

`session.delete()` [only marks][snippets.states.delete_marks_until_flush]. The flush
emits the DELETE and makes the object deleted: out of the identity map, but still of
this session. What happens then depends on the end of the transaction. `close()`
without either [does not detach
it][snippets.detachment.close_leaves_deleted_objects_deleted], nor does a commit [with
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit].

After the commit the loaded values stay readable, since a deleted object is not
expired. `inspect(obj).deleted` is False by then; `inspect(obj).was_deleted` tells
this detached object from others.

SQLAlchemy's documentation: [Deleted to Detached](https://docs.sqlalchemy.org/en/21/orm/session_events.html#deleted-to-detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        state = inspect(beowulf)
        for end in (session.rollback, session.commit):
            session.delete(beowulf)
            session.flush()
            was_deleted = state.deleted
            end()
            print(was_deleted, state.persistent, state.detached)
            #> True True False
            #> True False True
        print(state.deleted, state.was_deleted, beowulf.title)
        #> False True Beowulf


if __name__ == "__main__":
    main()
