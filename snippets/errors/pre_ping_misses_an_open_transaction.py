"""`pool_pre_ping` looks at a connection when it leaves the pool, not within a transaction.

Here the server ends the connection; one that idles for longer than the server allows meets the same. In a transaction, the
session's next SQL raises, and then it [wants a `rollback()`][snippets.errors.lost_connection_needs_rollback]. A connection that was
ended in the pool is found by the ping and replaced.

So take the values, and `commit()` or close the session [before slow work][snippets.recipes.longlived_broadcast_works]: the connection [goes back to the
pool][snippets.corrections.session_keeps_its_connection].

SQLAlchemy's documentation:
[Disconnect Handling - Pessimistic](https://docs.sqlalchemy.org/en/21/core/pooling.html#pool-disconnects-pessimistic).
"""

from sqlalchemy import create_engine, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "the server ended the connection"
REQUIRES = ("postgresql",)
END = text("SELECT pg_terminate_backend(:own, 10000)")  # waits until it has


def main() -> None:
    library = new_library()
    engine = create_engine(library.url, pool_pre_ping=True)
    with Session(engine) as session, library.connect() as server:
        ursula = session.get(Author, 1)
        own = session.scalar(select(func.pg_backend_pid()))
        server.execute(END, {"own": own})
        try:
            session.refresh(ursula)
        except DBAPIError as error:
            print(error.orig)
            #> terminating connection due to administrator command
        session.rollback()

        own = session.scalar(select(func.pg_backend_pid()))
        session.commit()  # back to the pool
        server.execute(END, {"own": own})
        print(ursula.name)
        #> Ursula
    engine.dispose()


if __name__ == "__main__":
    main()
