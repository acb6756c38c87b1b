"""`add()` makes a new object pending, the commit persistent, and the end of the session detached.

A new object is transient: no session knows it. `add()` puts it into a session. The commit flushes,
which INSERTs its row and gives the object an identity key. When the session closes, the object has
no session any more.

The fifth state, deleted, [comes from `delete()`][snippets.states.delete_marks_until_flush].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "four states in ten lines"


def main() -> None:
    engine = new_library()
    walden = Book(title="Walden")
    print(state_of(walden))
    #> transient
    with Session(engine) as session:
        session.add(walden)
        print(state_of(walden))
        #> pending
        session.commit()
        print(state_of(walden))
        #> persistent
    print(state_of(walden))
    #> detached


if __name__ == "__main__":
    main()
