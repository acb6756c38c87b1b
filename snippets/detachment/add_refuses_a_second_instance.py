"""`Session.add()` raises while the session holds another instance of the same identity.

It holds an unchanged one only as long as the program does: once `loaded` is gone, the same `add()`
succeeds, or [some time later][snippets.states.identity_map_is_weak] if relationships lead back to
that object.

Drop the detached object and work with the one the session has. Or use `merged =
session.merge(ursula)`, which copies her state onto that instance [and returns
it][snippets.merge.returns_another_object]: all that she has loaded, [also what is out of
date][snippets.merge.merge_overwrites_newer_values].

SQLAlchemy's documentation: [Session Referencing Behavior](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-referencing-behavior).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "the session has the row already"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    with Session(engine) as session:
        loaded = session.get(Author, 1)
        try:
            session.add(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.
        print(session.merge(ursula) is loaded)
        #> True

    with Session(engine) as session:
        loaded = session.get(Author, 1)
        del loaded
        session.add(ursula)
        print(ursula in session)
        #> True


if __name__ == "__main__":
    main()
