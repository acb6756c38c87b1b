"""End the transaction that holds the lock, before another session waits for it."""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    session.execute(text("SET innodb_lock_wait_timeout = 1"))
    other.get(Author, 1).born = 1930
    other.flush()
    # before
    try:
        session.get(Author, 1, with_for_update=True)
    except OperationalError as error:
        print(error.orig)
        #> (1205, 'Lock wait timeout exceeded; try restarting transaction')
    # after
    other.commit()
    ursula = session.get(Author, 1, with_for_update=True)
    print(ursula.born)
    #> 1930
    session.close()
    other.close()


if __name__ == "__main__":
    main()
