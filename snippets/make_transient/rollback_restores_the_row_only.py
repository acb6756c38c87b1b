"""After `make_transient()` a `rollback()` restores the rows, not the objects.

The flush had sent the UPDATE and the DELETE, and the rollback undoes both. An object
still in the session would be [expired][snippets.refresh.rollback_expires_anyway] or
[persistent again][snippets.states.rollback_restores_old_objects]. These two are not in
the session: they keep their values, and the session loads the rows into other objects.

So call `rollback()` first. If it is too late for that, load the row again. Do not give
the object to [`merge()`][snippets.make_transient.merge_updates_the_row_of_its_key]: it
copies the values that were just undone, and the flush writes them, unless [a version
counter][snippets.merge.merge_checks_version] stops it.
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
