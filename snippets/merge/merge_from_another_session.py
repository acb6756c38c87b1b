"""`merge()` accepts an object that belongs to another session, and leaves it there.

`add()` refuses such an object; `merge()` only reads its loaded attributes. The
other session is not flushed, nor is anything loaded through it. Unflushed
changes of the object are copied and may then be written by both sessions.

Use it to hand objects over to a session of another thread or request: the copy
belongs to the new session. While `merge()` reads the object, its own session
must not be at work in another thread.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        try:
            other.add(ursula)
        except InvalidRequestError as error:
            print(str(error).split("'")[2].strip())
            #> is already attached to session

        merged = other.merge(ursula)
        print(merged in other, merged.name)
        #> True Ursula Le Guin
        print(ursula in session, ursula in session.dirty)
        #> True True


if __name__ == "__main__":
    main()
