"""`Session.refresh()` does not re-attach a detached object; it raises `InvalidRequestError`.

A detached object is in no session, so there is no transaction that could be asked.
`Session.add()` re-attaches it, and keeps the loaded values: call `refresh()` after it if they
may be stale.

In a web application the session that loaded the object was often closed at the end of a
request. Query the object again in the current session, by its primary key.
"""

from sqlalchemy import inspect, text
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

        session.execute(text("UPDATE author SET born = 1930"))
        session.add(ursula)
        print(inspect(ursula).persistent, ursula.born)
        #> True 1929
        session.refresh(ursula)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
