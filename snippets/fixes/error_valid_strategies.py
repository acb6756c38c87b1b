"""Leave `synchronize_session` out of `Query.update()` and `Query.delete()` as well."""

from typing import Any

from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    first: Any = session.query(Author).where(Author.id == 1)
    # before
    try:
        first.update({"born": 1930}, synchronize_session="all")
    except ArgumentError as error:
        print(error)
        #> Valid strategies for session synchronization are 'auto', 'evaluate', 'fetch', False
    # after
    first.update({"born": 1930})
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
