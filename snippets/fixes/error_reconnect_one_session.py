"""Open a session for each task; the end of its block rolls back."""

from sqlalchemy import literal, select
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import new_library


def main() -> None:
    engine = new_library()
    answer = select(literal("Ursula"))
    # before
    session = Session(engine)
    session.connection().invalidate()  # as when the server closes it
    for task in ("second task:", "third task:"):
        try:
            print(task, session.scalar(answer))
        except PendingRollbackError as error:
            print(task, str(error).partition(".")[0])
            #> second task: Can't reconnect until invalid transaction is rolled back
            #> third task: Can't reconnect until invalid transaction is rolled back
    session.close()
    # after
    with Session(engine) as session:
        session.connection().invalidate()
    for task in ("second task:", "third task:"):
        with Session(engine) as session:
            print(task, session.scalar(answer))
            #> second task: Ursula
            #> third task: Ursula


if __name__ == "__main__":
    main()
