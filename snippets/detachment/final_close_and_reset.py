"""With `close_resets_only=False`, `close()` ends a session for good, and `reset()` does not.

Both detach the objects of the session. After `reset()` the session can be used again; after such a
`close()` a `get()` raises. That finds code that goes on with a session after its end. By default a
closed session [can be used again][snippets.detachment.closed_session_takes_nothing_back].

`reset()` and the parameter came with release 2.0.22
([#7787](https://github.com/sqlalchemy/sqlalchemy/issues/7787)).

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`reset()`, and `close()` for good"
REQUIRES = ("sqlalchemy>=2.0.22",)


def main() -> None:
    engine = new_library()
    session = Session(engine, close_resets_only=False)
    ursula = session.get(Author, 1)
    session.reset()
    print(state_of(ursula))
    #> detached

    again = session.get(Author, 1)
    session.close()
    print(state_of(again))
    #> detached
    try:
        session.get(Author, 1)
    except InvalidRequestError as error:
        print(error)
        #> This Session has been permanently closed and is unable to handle any more transaction requests.


if __name__ == "__main__":
    main()
