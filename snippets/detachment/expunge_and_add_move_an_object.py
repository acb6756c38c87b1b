"""`expunge()` and `add()` move an object to another session with its unflushed changes.

The unflushed change of `name` goes with `ursula`: the other session writes it. The
change of `born` was flushed before. It stays in the first session's
transaction, and is undone with it, though `ursula` goes on showing it: nobody expires
an object that is no longer there.

Move an object before its first session has flushed changes to it, or after that session
has committed. A new object that was flushed there [becomes
unusable][snippets.detachment.rollback_breaks_moved_object] by a rollback. Where the first
session lives on, `merge()` copies the state and leaves the object where it is.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        ursula = first.get(Author, 1)
        ursula.born = 1930
        first.flush()
        ursula.name = "U. K. Le Guin"

        first.expunge(ursula)
        second.add(ursula)
        print(ursula in first, ursula in second)
        #> False True

        first.rollback()
        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1930
        second.commit()
        print(ursula.name, ursula.born)
        #> U. K. Le Guin 1929


if __name__ == "__main__":
    main()
