"""By default `commit()` leaves objects persistent and expired, and the next read loads them again.

Only their values are dropped. The first read begins a new transaction
and loads the columns of [that object][snippets.refresh.commit_expires_every_object].

A commit detaches only [deleted objects][snippets.states.delete_marks_until_flush]; the others
become detached when [the session is closed][snippets.detachment.close_detaches_all]. To read
them after that, as in a web response, use `Session(engine, expire_on_commit=False)`, which
[keeps the values][snippets.detachment.expire_on_commit_false_keeps_loaded].

SQLAlchemy's documentation:
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "what `commit()` does to objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
        log = sql_log(engine)
        print(state_of(ursula), "expired:", inspect(ursula).expired)
        #> persistent expired: True
        print("in the session:", ursula in session)
        #> in the session: True
        print("begun:", session.in_transaction())
        #> begun: False

        print(ursula.name, ursula.born, "by", sql_of(log))
        #> Ursula 1929 by SELECT
        print("begun:", session.in_transaction())
        #> begun: True


if __name__ == "__main__":
    main()
