"""Commit the session that has changed the row before another one changes it."""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    second.execute(text("SET lock_timeout = '100ms'"))
    second.commit()
    # before
    first.get(Author, 1).born = 1930
    first.flush()
    second.get(Author, 1).born = 1931
    try:
        second.commit()
    except OperationalError as error:
        print(str(error.orig).splitlines()[0])
        #> canceling statement due to lock timeout
    second.rollback()
    # after
    first.get(Author, 1).born = 1930
    first.commit()
    second.get(Author, 1).born = 1931
    second.commit()
    print(second.get(Author, 1).born)
    #> 1931
    first.close()
    second.close()


if __name__ == "__main__":
    main()
