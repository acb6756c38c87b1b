"""Import `make_transient`, and call it with the object."""

from typing import Any

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library
from snippets.words import state_of


def main() -> None:
    engine = new_library()
    session: Any = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        session.make_transient(ursula)
    except AttributeError as error:
        print(error)
        #> 'Session' object has no attribute 'make_transient'
    # after
    make_transient(ursula)
    print(state_of(ursula))
    #> transient
    session.close()


if __name__ == "__main__":
    main()
