"""`expire()` and `expire_all()` discard unflushed changes of columns, without a warning.

There is no flush before: the change is not written, and the next read loads the row. With the
names of columns `expire()` discards the changes of these only. `expire_all()` leaves pending
objects pending.

A changed relationship [may still be
written][snippets.refresh.refresh_keeps_other_side_of_change], from its other side. With
`cascade="all, delete-orphan"`, `expire(parent)` [may drop pending
children][snippets.refresh.delete_orphan_drops_pending_child], and a child that was removed
before [may still be deleted][snippets.states.refreshed_parent_keeps_an_orphan], as may [one that
moved][snippets.refresh.refresh_after_a_move_deletes].

To keep changes, call `session.flush()` before you expire.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`expire()` discards changes"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        session.expire(ursula)
        print(ursula.born)
        #> 1929

        ursula.born, ursula.name = 1930, "Ursula K."
        session.expire(ursula, ["born"])
        print(ursula.born, ursula.name)
        #> 1929 Ursula K.

        joanna = Author(name="Joanna")
        session.add(joanna)
        ursula.born = 1930
        session.expire_all()
        print(state_of(joanna))
        #> pending
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
