"""Commit the job first, keep its id, and write the failure in a new session.

The first session has ended by then: it left its block. If yours is still open, call its `rollback()` first, or the new one
waits for its lock.
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    try:
        with Session(engine) as session, session.begin():
            job = session.get(Author, 1)
            raise RuntimeError("no more paper")
    except RuntimeError:
        try:
            job.name = f"{job.name} (failed)"
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    job_id = 1  # of a committed row: a row added in the block is rolled back
    try:
        with Session(engine) as session, session.begin():
            job = session.get(Author, job_id)
            raise RuntimeError("no more paper")
    except RuntimeError:
        with Session(engine) as session, session.begin():
            job = session.get(Author, job_id)
            job.name = f"{job.name} (failed)"
            print(job.name)
            #> Ursula (failed)


if __name__ == "__main__":
    main()
