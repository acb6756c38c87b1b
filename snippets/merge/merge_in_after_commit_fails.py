"""`merge()` in a listener of `after_commit` raises if it needs a SELECT: the transaction is over.

The event comes between the COMMIT and the end of `commit()`. The session has no
transaction to read in, and begins none before `commit()` returns.

Onto an object that is loaded `merge()` raises nothing, and what it copied is lost: the end
of `commit()` expires the object. (For a savepoint that is released the event comes too: the
transaction goes on, and what is merged is written.)

Do it after `commit()`, or in a session of its own.

SQLAlchemy's documentation:
[after_commit](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.SessionEvents.after_commit).
"""

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`merge()` in `after_commit`"


def merge_authors(session: Session) -> None:
    for key in (1, 2):
        try:
            print(session.merge(Author(id=key, born=1948)).born)
            #> 1948
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'committed' state; no further SQL can be emitted within this transaction.


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        event.listen(session, "after_commit", merge_authors)
        session.commit()
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
