"""Expunge a pending object from its session before you make it detached."""

import gc

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library
from snippets.words import state_of


def main() -> None:
    engine = new_library()
    # before
    ursula = Author(id=1)
    Session(engine).add(ursula)  # nobody holds this session
    gc.collect()
    try:
        make_transient_to_detached(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Given object must be transient
    # after
    with Session(engine) as session:
        session.add(ursula)
        session.expunge(ursula)
    make_transient_to_detached(ursula)
    print(state_of(ursula))
    #> detached


if __name__ == "__main__":
    main()
