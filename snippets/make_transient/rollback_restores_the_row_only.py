"""After `make_transient()` a `rollback()` restores the rows, not the objects.

The rollback undoes the UPDATE and the DELETE. In the session the objects would be
[expired][snippets.refresh.rollback_expires_anyway] or [persistent
again][snippets.states.rollback_restores_old_objects]. Made transient, they keep their values, and
`get()` loads the rows into other objects.

Load the row again, or call `rollback()` first, and then `refresh()`: [what is expired reads
None][snippets.make_transient.unloaded_reads_as_none] after `make_transient()`. Do not give the
object to [`merge()`][snippets.make_transient.merge_updates_the_row_of_its_key]: it copies the
values that were just undone, and the commit writes them.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`rollback()` after `make_transient()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        beowulf = session.get(Book, 4)
        ursula.name = "U. K. Le Guin"
        session.delete(beowulf)
        session.flush()

        make_transient(ursula)
        make_transient(beowulf)
        session.rollback()
        print(state_of(ursula), ursula.name)
        #> transient U. K. Le Guin
        print(state_of(beowulf), beowulf.title)
        #> transient Beowulf
        print(session.get(Author, 1).name, session.get(Book, 4) is beowulf)
        #> Ursula False

        session.merge(ursula)
        session.commit()
        print("after merge():", session.get(Author, 1).name)
        #> after merge(): U. K. Le Guin


if __name__ == "__main__":
    main()
