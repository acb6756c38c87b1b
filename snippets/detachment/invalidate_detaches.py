"""`Session.invalidate()` detaches as `close()` does, and throws its connections away.

It is for a connection that is no longer safe to use: the listener notes that the pool throws it
away, which `close()` does not do. The loaded name stays readable.

SQLAlchemy's documentation: [Session.invalidate()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.invalidate).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`invalidate()`"


def main() -> None:
    engine = new_library()
    thrown_away = []

    @event.listens_for(engine, "invalidate")
    def note(connection: Any, record: Any, exception: Any) -> None:
        thrown_away.append(connection)

    session = Session(engine)
    octavia = session.get(Author, 2)
    session.close()
    print(state_of(octavia), len(thrown_away), "connections thrown away")
    #> detached 0 connections thrown away

    ursula = session.get(Author, 1)
    session.invalidate()
    print(state_of(ursula), len(thrown_away), "connection thrown away")
    #> detached 1 connection thrown away
    print(ursula.name)
    #> Ursula


if __name__ == "__main__":
    main()
