"""`merge()` of an object from outside returns another object; the one passed in stays outside.

The values of the given object are copied onto the object of that identity in the session,
which is returned. The given object keeps the state it had, here detached, and the session does
not see what is assigned to it afterwards. A list or dictionary in a column [is shared by
both][snippets.merge.merge_shares_mutable_values].

Go on with the returned object: `ursula = session.merge(ursula)`. To put the very object that
you hold into the session, use `add()`. An object of this session [is returned
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
