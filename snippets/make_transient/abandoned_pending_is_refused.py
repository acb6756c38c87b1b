"""`make_transient_to_detached()` refuses a pending object whose session was garbage-collected.

The object keeps the number of its session. `inspect()` finds no such session and says
transient; `make_transient_to_detached()` looks at the number, and raises.
`make_transient()` does not take the number away.

`expunge()` does: add the object to another session and expunge it there.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

import gc

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "refused though transient: lost session"


def main() -> None:
    engine = new_library()
    ursula = Author(id=1)
    Session(engine).add(ursula)  # nobody holds this session
    gc.collect()
    print(state_of(ursula), inspect(ursula).session)
    #> transient None

    make_transient(ursula)
    try:
        make_transient_to_detached(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Given object must be transient

    with Session(engine) as session:
        session.add(ursula)
        session.expunge(ursula)
    make_transient_to_detached(ursula)
    print(state_of(ursula))
    #> detached


if __name__ == "__main__":
    main()
