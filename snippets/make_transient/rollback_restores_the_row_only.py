"""After `make_transient()` a `rollback()` restores the rows; the objects stay transient.

The flush had sent the UPDATE and the DELETE, and the rollback undoes both. An object that
is still in the session would be expired or made persistent again. These two are not in
the session any more: they keep their values, and the session loads the rows into other
objects.

So call `rollback()` first. An object that is transient already can be given back by
[`merge()`][snippets.make_transient.merge_updates_the_row_of_its_key], which returns
another one.
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


if __name__ == "__main__":
    main()
