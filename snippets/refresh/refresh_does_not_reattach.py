"""`Session.refresh()` does not re-attach a detached object; it raises `InvalidRequestError`.

A detached object is in no session, so there is no session whose transaction could be
asked. `Session.add()` re-attaches it. It emits no SQL and keeps the loaded values, so a
`refresh()` after it is worthwhile if the values may be stale.

In a test or a web application the object is often detached without anybody asking for
it: the session that loaded it was closed or removed at the end of a request. Query it
again in the current session, by its primary key.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`refresh()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    with Session(engine) as session:
        try:
            session.refresh(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Author at 0x...>' is not persistent within this Session
        print(inspect(ursula).detached)
        #> True

        session.add(ursula)
        session.refresh(ursula)
        print(inspect(ursula).persistent)
        #> True


if __name__ == "__main__":
    main()
