"""Call `session.rollback()` after a lost connection, and do the work again.

Let the error leave a `begin()` block, which rolls back by itself, and repeat the block.
"""

from sqlalchemy import literal, select
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    answer = select(literal("Ursula"))
    # before
    session.connection().invalidate()  # as when the server closes it
    try:
        print(session.scalar(answer))
    except PendingRollbackError as error:
        print(error)
        #> Can't reconnect until invalid transaction is rolled back.  Please rollback() fully before proceeding (Background on this error at: https://sqlalche.me/e/21/8s2b)
    # after
    session.rollback()
    print(session.scalar(answer))
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
