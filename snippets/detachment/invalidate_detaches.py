"""`Session.invalidate()` detaches as `close()` does, and throws its connections away.

It is `close()` for the case that a connection is no longer safe to use, for instance
after a timeout in the midst of a query: the connection does not go back to the pool
but is closed. The objects do not suffer from it. They become detached, or transient
if pending, and loaded values stay readable.

SQLAlchemy's documentation: [Session.invalidate()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.invalidate).
"""

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    thrown_away = []

    @event.listens_for(engine, "invalidate")
    def note(connection: Any, record: Any, exception: Any) -> None:
        thrown_away.append(connection)

    session = Session(engine)
    octavia = session.get(Author, 2)
    session.close()
    print(inspect(octavia).detached, len(thrown_away))
    #> True 0

    ursula = session.get(Author, 1)
    session.invalidate()
    print(inspect(ursula).detached, len(thrown_away))
    #> True 1
    print(ursula.name)
    #> Ursula


if __name__ == "__main__":
    main()
