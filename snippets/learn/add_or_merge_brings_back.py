"""`add()` brings the detached object itself back; `merge()` returns another object.

After `add()` the object is persistent again, and can load. `merge()` looks for the
object of the same key in the session, or loads it, copies the values onto it, and
returns it. The object that you passed in stays detached: go on with what `merge()`
returned.

`add()` raises if the session [has another object of that
row][snippets.detachment.add_refuses_a_second_instance]; `merge()` does not. More on it:
[`merge()`][snippets.merge.returns_another_object].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "the same object, or another"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        lavinia, kindred = session.get(Book, 2), session.get(Book, 3)

    with Session(engine) as session:
        session.add(lavinia)
        print(state_of(lavinia), lavinia.author.name)
        #> persistent Ursula

        other = session.merge(kindred)
        print("the same object:", other is kindred)
        #> the same object: False
        print(state_of(kindred), "and", state_of(other))
        #> detached and persistent


if __name__ == "__main__":
    main()
