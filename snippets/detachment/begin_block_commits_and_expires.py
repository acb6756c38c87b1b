"""A `session.begin()` block commits when it ends, so by default its objects come out expired.

`with Session(engine) as session, session.begin()` ends with a commit, though nothing was changed
here. The commit expires the object, the close detaches it, and the read raises. `with
Session(engine)` alone expires nothing.

Use the objects inside the block, return plain values, or create the session with
`expire_on_commit=False`. For reading only, do without `begin()`.

SQLAlchemy's documentation:
[Framing out a begin / commit / rollback block](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-begin-commit-rollback-block).
"""

from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "a `begin()` block"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
    print(octavia.name)
    #> Octavia

    with Session(engine) as session, session.begin():
        ursula = session.get(Author, 1)
    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with sessionmaker(engine, expire_on_commit=False).begin() as session:
        ursula = session.get(Author, 1)
    print(ursula.name)
    #> Ursula


if __name__ == "__main__":
    main()
