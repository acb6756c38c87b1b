"""One cell of a notebook fails, and each later cell that uses the session: `PendingRollbackError`.

All cells use the session of the first. After a failed flush it [refuses SQL until
`rollback()`][snippets.states.failed_flush_evicts_new] is called. The notebook shows the error of
cell 2 and still runs cell 3. The end of the text names the first error: that one is to be
mended.
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "A cell failed, and then all cells fail"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    # cell 1
    session = Session(engine)
    # cell 2
    try:
        session.add(Author(id=1, name="Mary"))
        session.commit()
    except IntegrityError as error:
        print(error.orig)
        #> UNIQUE constraint failed: author.id
    # cell 3
    try:
        session.add(Author(name="Jules"))
        session.commit()
        print("saved")
    except PendingRollbackError as error:
        print(str(error).splitlines()[0])
        #> This Session's transaction has been rolled back due to a previous exception during flush. To begin a new transaction with this Session, first issue Session.rollback(). Original exception was: (sqlite3.IntegrityError) UNIQUE constraint failed: author.id
    session.close()


if __name__ == "__main__":
    main()
