"""`merge()` of an object from outside returns another object; the one passed in stays outside.

The values are copied onto the object of that identity in the session. The given object keeps its
state, here detached, and the name that is assigned to it afterwards is not written. A column's
list or dictionary [is shared by both][snippets.merge.merge_shares_mutable_values].

Go on with the returned object: `ursula = session.merge(ursula)`. `add()` takes the very object
that you hold, unless the session [holds its identity
already][snippets.merge.merge_instead_of_conflicting_add]. An object of this session [is returned
itself][snippets.merge.merge_own_object_returns_itself].

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`merge()` returns another object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    with Session(engine) as session:
        ursula.name = "Ursula Le Guin"
        merged = session.merge(ursula)
        print(merged is ursula, state_of(merged), state_of(ursula))
        #> False persistent detached
        ursula.name = "too late"
        session.commit()
        print(merged.name)
        #> Ursula Le Guin


if __name__ == "__main__":
    main()
