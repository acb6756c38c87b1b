"""Assign only if the value differs: the comparison loads the old one."""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of


def main() -> None:
    engine = new_library()
    session = Session(engine)
    kindred = session.get(Book, 3)
    session.commit()
    log = sql_log(engine)
    # before
    kindred.title = "Kindred"
    session.commit()
    print(sql_of(log))
    #> SELECT UPDATE
    # after
    if kindred.title != "Kindred":
        kindred.title = "Kindred"
    session.commit()
    print(sql_of(log))
    #> SELECT
    session.close()


if __name__ == "__main__":
    main()
