"""Call `rollback()` before the log line: the line reads the objects.

Under asyncio log values that you kept: the rollback expires the objects. In a
`with session.begin():` block put `try` and `except` around the block, without `rollback()`.
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    ursula.name = "Le Guin"
    session.add(Author(id=2, name="Double"))
    try:
        session.commit()
    except IntegrityError:
        try:
            print(f"cannot save {ursula.name}")
        except PendingRollbackError as error:
            print(str(error).partition(" To begin")[0])
            #> This Session's transaction has been rolled back due to a previous exception during flush.
        session.rollback()
    # after
    name = "Le Guin"
    ursula.name = name
    double = Author(id=2, name="Double")
    session.add(double)
    try:
        session.commit()
    except IntegrityError:
        session.rollback()
        print(f"cannot save {name} for {ursula.name}, nor {double.name}")
        #> cannot save Le Guin for Ursula, nor Double
    session.close()


if __name__ == "__main__":
    main()
