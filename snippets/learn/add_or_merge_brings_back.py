"""`add()` brings the detached object itself back; `merge()` returns another object.

After `add()` the object is persistent again, and can load, [unless it was
deleted][snippets.states.deleted_cannot_be_added]. `merge()` looks for an object of the
same key in the session, or loads it, copies the values onto it, and returns it. The
object that you passed in stays detached: go on with what `merge()` returned.

`add()` raises if the session [has another object of that
row][snippets.detachment.add_refuses_a_second_instance]; `merge()` does not. More on it:
[what `merge()` returns][snippets.merge.returns_another_object].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "the same object, or another"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.commit()
    print(state_of(walden))
    #> detached

    with Session(engine) as session:
        session.add(walden)
        print(state_of(walden), walden.title)
        #> persistent Walden

    with Session(engine) as session:
        other = session.merge(walden)
        print(state_of(walden), "and", state_of(other))
        #> detached and persistent
        print("the same object:", other is walden)
        #> the same object: False


if __name__ == "__main__":
    main()
