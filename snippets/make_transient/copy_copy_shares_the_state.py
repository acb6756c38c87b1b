"""`copy.copy()` shares the state, so `make_transient()` of the copy takes the original out.

The session and the identity key belong to the `InstanceState`, and that stands for the original. So
`make_transient(twin)` makes the original transient. `add(twin)` adds the original, with its own
`id`.

Construct [a new object][snippets.make_transient.clone_from_column_attributes]. `copy.deepcopy()`
makes [a state of its own][snippets.detachment.deepcopy_is_detached], but [takes loaded children
along][snippets.make_transient.deepcopy_moves_children].
"""

import copy

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`copy.copy()` of a mapped object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        twin = copy.copy(ursula)
        make_transient(twin)
        print("the original is", state_of(ursula))
        #> the original is transient

        twin.id = None
        session.add(twin)
        print("the session inserts the original:", ursula in session.new)
        #> the session inserts the original: True
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__, "of id", ursula.id)
            #> IntegrityError of id 1


if __name__ == "__main__":
    main()
