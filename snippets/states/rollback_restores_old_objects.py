"""`rollback()` makes deleted objects persistent again and expires all persistent ones.

Changes are dropped, flushed or not. Objects that this transaction deleted return to the
identity map, with `was_deleted` reset; a mere `delete()` mark is removed. Everything is
expired, whatever `expire_on_commit` says, so the next read loads the rows as they are.

A detached object keeps its values. (One that was new in the transaction [becomes
transient][snippets.detachment.rollback_reaches_expunged_object].) Read what you want to
keep before the rollback. The rollback of a savepoint [expires
less][snippets.states.savepoint_rollback_expires_changed].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        lavinia, beowulf = session.get(Book, 2), session.get(Book, 4)
        lavinia.title = "Always Coming Home"
        session.delete(beowulf)
        session.flush()
        print(inspect(beowulf).deleted)
        #> True

        session.rollback()
        print(inspect(beowulf).persistent, inspect(beowulf).was_deleted)
        #> True False
        print(inspect(lavinia).expired, inspect(beowulf).expired)
        #> True True
        print(lavinia.title, beowulf.title)
        #> Lavinia Beowulf


if __name__ == "__main__":
    main()
