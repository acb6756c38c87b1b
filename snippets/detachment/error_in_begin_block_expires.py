"""The rollback of a failed `begin()` block expires loaded objects despite `expire_on_commit=False`.

An exception makes the block roll back, and [a rollback
expires][snippets.detachment.rollback_expires_regardless]; here the handler cannot read
`ursula.name`. In a plain `with Session(engine)` it only closes the session, and `octavia.name` is
readable, unless [a flush failed][snippets.detachment.failed_flush_expires_at_once].

Take what the handler needs before the statement that may fail. The key is still there:
[`inspect(ursula).identity`][snippets.detachment.load_anew_by_identity].

SQLAlchemy's documentation:
[Framing out a begin / commit / rollback block](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-begin-commit-rollback-block).
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "an exception in a `begin()` block"


def main() -> None:
    engine = new_library()
    try:
        with Session(engine, expire_on_commit=False) as session:
            octavia = session.get(Author, 2)
            raise RuntimeError("no more paper")
    except RuntimeError:
        print(octavia.name)
        #> Octavia

    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            ursula = session.get(Author, 1)
            raise RuntimeError("no more paper")
    except RuntimeError:
        try:
            print(ursula.name)
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
