"""By default `commit()` leaves objects persistent and expired, and the next read loads them again.

They stay in the session and in the identity map. Only their values are dropped, for
another transaction may change the row from now on. The first attribute that is read
begins a new transaction and loads all columns of [that
object][snippets.refresh.commit_expires_every_object] in one SELECT. Objects become
detached when [the session is closed][snippets.detachment.close_detaches_all], not when
it commits; only [deleted ones][snippets.states.delete_marks_until_flush] leave it at
the commit.

`Session(engine, expire_on_commit=False)` keeps the values. Use it where objects are
read after the session is closed, as in a web response.

SQLAlchemy's documentation:
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
        sql = sql_log(engine)
        print(inspect(ursula).persistent, inspect(ursula).expired)
        #> True True
        print(ursula in session, session.in_transaction())
        #> True False

        print(ursula.name, ursula.born)
        #> Ursula 1929
        print(len(sql), session.in_transaction())
        #> 1 True


if __name__ == "__main__":
    main()
