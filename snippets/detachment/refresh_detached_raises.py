"""`refresh()` and `expire()` of a detached object raise `InvalidRequestError`.

Both work on persistent objects of that session only. The error is not
`DetachedInstanceError`, and it does not say that the object is detached: "is not
persistent within this Session" is raised for a transient, a pending and a foreign
object too.

Put the object into the session first, `session.add(ursula)`, then refresh it. Or
leave it alone and load the row anew: `session.get(Author, 1)`.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    with Session(engine) as session:
        for operation in (session.refresh, session.expire):
            try:
                operation(ursula)
            except InvalidRequestError as error:
                print(type(error).__name__, error)
                #> InvalidRequestError Instance '<Author at 0x...>' is not persistent within this Session
                #> InvalidRequestError Instance '<Author at 0x...>' is not persistent within this Session

        session.add(ursula)
        session.refresh(ursula)
        print(ursula.name)
        #> Ursula


if __name__ == "__main__":
    main()
