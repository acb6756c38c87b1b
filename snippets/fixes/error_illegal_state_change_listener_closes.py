"""Close the session when `commit()` has returned, and not in a listener."""

from sqlalchemy import event
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def end(session: Session) -> None:
    session.close()


def main() -> None:
    engine = new_library()
    # before
    session = Session(engine)
    event.listen(session, "after_commit", end)
    session.get(Author, 1).born = 1930
    try:
        session.commit()
    except IllegalStateChangeError as error:
        print(str(error).partition(" and ")[0])
        #> Method 'close()' can't be called here; method 'commit()' is already in progress
    session.close()
    # after
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.born = 1931
        session.commit()
        print("in the session:", ursula in session)
        #> in the session: True
    print("in the session:", ursula in session)
    #> in the session: False


if __name__ == "__main__":
    main()
