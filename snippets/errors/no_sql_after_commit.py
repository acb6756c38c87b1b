"""In `after_commit` and `after_rollback` listeners the session cannot emit SQL.

The transaction is over and the next one has not begun. Here the text names the state,
'committed' or 'inactive'. What is loaded can be read. `merge()` raises, too, [if it needs
SQL][snippets.merge.merge_in_after_commit_fails].

Query in `after_flush` or `before_commit`, and keep what you need in `session.info`; or open
`with Session(engine) as other:` in the listener. After a rollback there is
`after_soft_rollback`: `if session.is_active:` it may query. Its transaction stays open, and in a
`begin()` block that raises.

SQLAlchemy's documentation:
[after_commit()](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.SessionEvents.after_commit).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "SQL in `after_commit`"


def main() -> None:
    engine = new_library()
    answers: list[str] = []
    with Session(engine) as session:

        def query(session: Session, *rest: Any) -> None:
            answers.append(f"loaded: {ursula.name}")
            try:
                session.get(Book, 4)
                answers.append("may query")
            except InvalidRequestError as error:
                answers.append(str(error))

        for name in ("after_commit", "after_rollback", "after_soft_rollback"):
            event.listen(session, name, query)
        ursula = session.get(Author, 1)
        session.commit()
        session.refresh(ursula)
        session.rollback()
    for answer in answers:
        print(answer)
        #> loaded: Ursula
        #> This session is in 'committed' state; no further SQL can be emitted within this transaction.
        #> loaded: Ursula
        #> This session is in 'inactive' state, due to the SQL transaction being rolled back; no further SQL can be emitted within this transaction.
        #> loaded: Ursula
        #> may query


if __name__ == "__main__":
    main()
