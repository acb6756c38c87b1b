"""`Session.refresh()` does not re-attach a detached object; it raises `InvalidRequestError`.

Here the session that loaded the object was closed, as at the end of a web request.
`Session.add()` attaches the object again and keeps its loaded values: call `refresh()` after it
if they may be stale. Or query the object again in the current session, by its primary key.
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
