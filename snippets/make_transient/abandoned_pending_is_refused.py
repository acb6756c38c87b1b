"""A pending object whose session was garbage-collected is transient, yet refused.

Nothing tells the object that its session is gone. `inspect()` asks for the session,
finds none and says transient; `make_transient_to_detached()` looks at the number of
the session, which the object keeps, and raises `InvalidRequestError`: Given object must
be transient. `make_transient()` does not take the number away.

`expunge()` and `close()` do take it. Where the session is gone already, add the object
to another one and expunge it there.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

import gc

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    ursula = Author(id=1)
    Session(engine).add(ursula)  # nobody holds this session
    gc.collect()
    print(inspect(ursula).transient, inspect(ursula).session)
    #> True None

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
    print(inspect(ursula).detached)
    #> True


if __name__ == "__main__":
    main()
