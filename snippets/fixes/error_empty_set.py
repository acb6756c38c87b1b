"""Ask whether there is anything to set, before you execute the UPDATE."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    changes: dict[str, Any] = {}  # a form without a change
    # before
    try:
        session.execute(update(Author).values(changes))
    except OperationalError as error:
        print(error.orig)
        #> incomplete input
    session.rollback()
    # after
    if changes:
        session.execute(update(Author).values(changes))
    session.commit()
    print(session.get(Author, 1).name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
