"""On PostgreSQL, `with_for_update={"nowait": True}` raises at once if another holds the row's lock.

Without the flag the SELECT waits, until the other transaction ends or a limit such as
`lock_timeout` has passed. Lock the row before you change the object: here the autoflush of
`get()` emits the UPDATE first, and that one waits in spite of the flag.

After the error of `refresh()` the object is persistent and expired, [its unflushed changes
gone][snippets.refresh.refresh_discards_own_flushes_others]. The transaction has failed, so call
`rollback()`. Within `with session.begin_nested():` only the savepoint is lost.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`nowait` on PostgreSQL"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    nowait = {"nowait": True}
    with Session(engine) as session, Session(engine) as other:
        ursula = session.get(Author, 1)
        other.get(Author, 1, with_for_update=True)
        try:
            with session.begin_nested():
                session.refresh(ursula, with_for_update=nowait)
        except OperationalError as error:
            print(error.orig)
            #> could not obtain lock on row in relation "author"
        print(state_of(ursula), "expired:", inspect(ursula).expired)
        #> persistent expired: True
        print(ursula.born)
        #> 1929

        session.execute(text("SET lock_timeout = '200ms'"))
        ursula.born = 1930
        try:
            session.get(Author, 1, with_for_update=nowait)
        except OperationalError as error:
            print(str(error.orig).splitlines()[0])
            #> canceling statement due to lock timeout
        session.rollback()
        other.rollback()
        session.refresh(ursula, with_for_update=nowait)
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
