"""Closing a session expires nothing: what was loaded is readable after the `with` block.

The end of the `with` block detaches the objects and rolls the transaction back. It leaves loaded
attributes alone, also where they are no longer true: here the flushed 1974 stays on the object, and
[no `add()` writes it][snippets.detachment.flushed_change_is_not_written_again].

A loaded value that cannot be read afterwards was expired before, for example by a
[`commit()`][snippets.detachment.expire_on_commit_false_keeps_loaded], a
[`rollback()`][snippets.detachment.rollback_expires_regardless] or [a flush that
failed][snippets.detachment.failed_flush_expires_at_once].

SQLAlchemy's documentation:
[Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`close()` expires nothing"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        octavia.born = 1974
        session.flush()

    print(state_of(ursula), sorted(inspect(ursula).expired_attributes))
    #> detached []
    print(ursula.id, ursula.name, ursula.born)
    #> 1 Ursula 1929
    print(octavia.born)
    #> 1974
    with Session(engine) as session:
        print(session.get(Author, 2).born)
        #> 1947


if __name__ == "__main__":
    main()
