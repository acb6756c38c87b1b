"""One message fails, and the bot answers no other: `PendingRollbackError`.

All handlers use the session that was opened at the start. After a failed flush it [refuses SQL
until `rollback()`][snippets.states.failed_flush_evicts_new] is called. The loop catches the error,
and the bot goes on.
"""

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "PendingRollbackError from then on"
REQUIRES = ()

SessionMaker = sessionmaker()


def add_author(session: Session, key: int, name: str) -> str:
    session.add(Author(id=key, name=name))
    session.flush()
    return f"added {name}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    session = SessionMaker()
    for key, name in ((1, "Mary"), (7, "Mary"), (8, "Jules")):
        try:
            answer = add_author(session, key, name)
            session.commit()
        except SQLAlchemyError as error:
            answer = type(error).__name__
        print(answer)
        #> IntegrityError
        #> PendingRollbackError
        #> PendingRollbackError
    close_all_sessions()


if __name__ == "__main__":
    main()
