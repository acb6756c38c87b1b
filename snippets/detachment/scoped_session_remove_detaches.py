"""`scoped_session.remove()` detaches the session's objects, and the next use makes another session.

`remove()` closes the session of the current scope and forgets it. The proxy answers with a new
session, while `ursula`, whom the commit had expired, raises.

Flask-SQLAlchemy calls `remove()` when the app context ends. Load the object again by its primary
key in the scope where it is used.

SQLAlchemy's documentation: [Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`remove()` of a `scoped_session`"


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    ursula = registry.get(Author, 1)
    before = registry()
    registry.commit()
    registry.remove()

    print(state_of(ursula), registry() is before)
    #> detached False
    print(registry.get(Author, 1).name)
    #> Ursula
    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    registry.remove()


if __name__ == "__main__":
    main()
