"""With `expire_on_commit=False`, a deleted object stays in the deleted state after the commit.

It is not detached at the commit, nor when the session is closed: `inspect(book).session` names the
session as long as that exists. To ask whether the object was deleted, read `was_deleted`. To detach it,
call `session.expunge(book)`.

Note: the section [Deleted to
Detached](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events)
says that the commit makes the object detached; that holds with `expire_on_commit=True`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "deleted, with expire_on_commit=False"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.commit()
        print("after the commit:", state_of(beowulf))
        #> after the commit: deleted

    print("after the close:", state_of(beowulf), inspect(beowulf).session is session)
    #> after the close: deleted True

    session.expunge(beowulf)
    print("after expunge():", state_of(beowulf), inspect(beowulf).was_deleted)
    #> after expunge(): detached True


if __name__ == "__main__":
    main()
