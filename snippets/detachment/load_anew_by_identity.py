"""The row of a detached expired object can be loaded again: `inspect(obj).identity` is its key.

Reading `ursula.id` would load it, and so raises; the [identity
key][snippets.states.identity_key_outlives_the_session] needs no session. `get()` makes another
object of the row, [unless the session has one][snippets.states.get_uses_identity_map]. The old one
stays detached.

Better hand over the primary key from the start, and open a session where the object is used.

SQLAlchemy's documentation: [Get by Primary Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-get).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`session.get()` by its identity"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.rollback()  # expires her, as commit() does

    try:
        print(ursula.id)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        again = session.get(Author, inspect(ursula).identity)
        print(again.id, again.name)
        #> 1 Ursula
        print(state_of(again), state_of(ursula))
        #> persistent detached


if __name__ == "__main__":
    main()
