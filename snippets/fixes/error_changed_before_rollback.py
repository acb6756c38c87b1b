"""Roll back first, then write down that it failed, and commit that.

An object that was added in this transaction is out of the session then: add it again. In a
`with session.begin():` block put `try` and `except` around the block, without `rollback()`.
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    job = session.get(Book, 3)
    # before
    session.add(Author(id=1, name="Ursula"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            session.flush()
        except IntegrityError:
            job.title = "failed"
            session.rollback()
    print(caught[-1].message)
    #> Session's state has been changed on a non-active transaction - this state will be discarded.
    print(job.title)
    #> Kindred
    # after
    session.add(Author(id=1, name="Ursula"))
    try:
        session.flush()
    except IntegrityError:
        session.rollback()
        job.title = "failed"
    session.commit()
    print(job.title)
    #> failed
    session.close()


if __name__ == "__main__":
    main()
