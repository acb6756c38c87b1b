"""`refresh()` and `expire()` of a detached object raise `InvalidRequestError`.

The error is not `DetachedInstanceError`, and it does not say that the object is detached.

Put the object into the session first, `session.add(ursula)`, then refresh it, which [discards its
changes][snippets.refresh.refresh_discards_own_flushes_others]. Or leave it alone and [load the row
again][snippets.detachment.load_anew_by_identity]: `session.get(Author, 1)`.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`refresh()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    sql = sql_log(engine)
    with Session(engine) as session:
        for method in (session.refresh, session.expire):
            try:
                method(ursula)
            except InvalidRequestError as error:
                print(f"{method.__name__}: {error}")
                #> refresh: Instance '<Author at 0x...>' is not persistent within this Session
                #> expire: Instance '<Author at 0x...>' is not persistent within this Session

        session.add(ursula)
        session.refresh(ursula)
        print(sql_of(sql))
        #> SELECT


if __name__ == "__main__":
    main()
