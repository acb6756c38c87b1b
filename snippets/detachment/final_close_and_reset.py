"""With `close_resets_only=False`, `close()` ends a session for good, and `reset()` does not.

Both detach all persistent objects. After `reset()` the session is like new and can
be used again. After such a `close()` whatever would begin a transaction raises, and a
later `reset()` does not open it again. That finds code that goes on with a session
after its end.

By default (`close_resets_only=True`) both do the same. `reset()` and the parameter
came with release 2.0.22
([#7787](https://github.com/sqlalchemy/sqlalchemy/issues/7787)).

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.22",)


def main() -> None:
    engine = new_library()
    session = Session(engine, close_resets_only=False)
    ursula = session.get(Author, 1)
    session.reset()
    print(inspect(ursula).detached)
    #> True

    again = session.get(Author, 1)
    session.close()
    print(inspect(again).detached)
    #> True
    session.reset()
    try:
        session.get(Author, 1)
    except InvalidRequestError as error:
        print(error)
        #> This Session has been permanently closed and is unable to handle any more transaction requests.


if __name__ == "__main__":
    main()
