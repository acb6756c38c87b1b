"""`merge()` in a listener of `after_commit` raises if it needs a SELECT: the transaction is over.

The event comes between the COMMIT and the end of `commit()`. The session has no
transaction to read in, and begins none before `commit()` returns.

Do it after `commit()`, or in a session of its own.

SQLAlchemy's documentation:
[after_commit](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.SessionEvents.after_commit).
"""

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`merge()` in `after_commit`"


def merge_octavia(session: Session) -> None:
    try:
        session.merge(Author(id=2, born=1948))
    except InvalidRequestError as error:
        print(error)
        #> This session is in 'committed' state; no further SQL can be emitted within this transaction.


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        event.listen(session, "after_commit", merge_octavia)
        session.commit()


if __name__ == "__main__":
    main()
