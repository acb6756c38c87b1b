"""`copy.copy()` shares the state, so `make_transient()` of the copy takes the original out.

The copy has its own attributes and the original's `InstanceState`. Session, identity key
and history belong to that one state, and its object is the original. So
`make_transient(twin)` makes the original transient, and `add(twin)` adds the original,
with its old primary key.

`copy.deepcopy()` makes [a state of its own][snippets.detachment.deepcopy_is_detached],
detached and with the same identity key. It needs `make_transient()` and a new key, and
copies all loaded relatives with it. Rather construct
[a new object][snippets.make_transient.clone_from_column_attributes].
"""

import copy

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        twin = copy.copy(ursula)
        print(twin is ursula, inspect(twin) is inspect(ursula))
        #> False True

        make_transient(twin)
        print(inspect(ursula).transient, ursula in session)
        #> True False

        twin.id = None
        session.add(twin)
        print([added is ursula for added in session.new])
        #> [True]
        try:
            session.flush()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
