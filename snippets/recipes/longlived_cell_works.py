"""Call `session.rollback()` in a cell of its own; the kernel need not be restarted.

Then mend the first error: what cell 2 had added [is not in the session any
more][snippets.states.failed_flush_evicts_new]. Functions that a notebook calls open a session for
each call, `with Session(engine) as session, session.begin():`, so that [a failure rolls
back][snippets.recipes.longlived_bot_works] by itself.
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

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
    # a new cell
    session.rollback()
    # cell 3
    try:
        session.add(Author(name="Jules"))
        session.commit()
        print("saved")
        #> saved
    except PendingRollbackError as error:
        print(str(error).splitlines()[0])
    session.close()


if __name__ == "__main__":
    main()
