"""`rollback()` makes deleted objects persistent again and expires all persistent ones.

Changes are dropped, and deleted objects return to the identity map with `was_deleted` reset, but
for [those that were new][snippets.states.was_deleted_sticks]. The persistent ones are expired, here
in spite of `expire_on_commit=False`. (The rollback of a savepoint [expires
less][snippets.states.savepoint_rollback_expires_changed]; if no transaction is open, [`rollback()`
does nothing][snippets.states.commit_without_transaction_expires].)

Read what you want to keep before the rollback, and before a flush [that may
fail][snippets.detachment.failed_flush_expires_at_once].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "what a rollback does to other objects"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        lavinia, beowulf = session.get(Book, 2), session.get(Book, 4)
        lavinia.title = "Tehanu"
        session.delete(beowulf)
        session.flush()
        print(state_of(beowulf))
        #> deleted

        session.rollback()
        print(state_of(beowulf), "was_deleted:", inspect(beowulf).was_deleted)
        #> persistent was_deleted: False
        print("expired:", inspect(lavinia).expired, inspect(beowulf).expired)
        #> expired: True True
        print(lavinia.title, beowulf.title)
        #> Lavinia Beowulf


if __name__ == "__main__":
    main()
