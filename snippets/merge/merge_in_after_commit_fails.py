"""`merge()` in a listener of `after_commit` raises if it needs SQL: the transaction is over.

The COMMIT is done, and neither a SELECT nor an autoflush can be emitted. Onto the loaded Ursula
`merge()` needs no SQL. The end of `commit()` then expires her, and what was copied is lost; with
`expire_on_commit=False` she stays dirty.

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
    try:
        session.merge(Author(id=2, born=1948))
    except InvalidRequestError as error:
        print(error)
        #> This session is in 'committed' state; no further SQL can be emitted within this transaction.
    print(session.merge(Author(id=1, born=1948)).born)
    #> 1948


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1930
        event.listen(session, "after_commit", merge_authors)
        session.commit()
        print(ursula.born)
        #> 1930

    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1931
        given = Author(id=1, born=1948)
        event.listen(session, "after_commit", lambda _: session.merge(given))
        session.commit()
        print(ursula.born, ursula in session.dirty)
        #> 1948 True


if __name__ == "__main__":
    main()
