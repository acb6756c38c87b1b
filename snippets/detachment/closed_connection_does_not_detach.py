"""A closed connection does not detach: the object stays persistent, and loading fails.

The load then raises `ResourceClosedError`, not `DetachedInstanceError`. When the server has dropped
the connection, the session [refuses SQL until `rollback()` or
`close()`][snippets.errors.lost_connection_needs_rollback].

Make the session with the engine, not with a connection that is closed before it.

SQLAlchemy's documentation: [Joining a Session into an External Transaction](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-external-transaction).
"""

from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a closed connection"


def main() -> None:
    engine = new_library()
    with engine.connect() as connection:
        session = Session(connection)
        ursula = session.get(Author, 1)

    print(state_of(ursula), ursula.name)
    #> persistent Ursula
    try:
        print(ursula.books)
    except ResourceClosedError as error:
        print(error)
        #> This Connection is closed
    session.close()


if __name__ == "__main__":
    main()
