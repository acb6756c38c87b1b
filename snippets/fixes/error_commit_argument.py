"""Give `synchronize_session` to the statement, if at all, and nothing to `commit()`."""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session: Any = Session(engine)
    ursula = session.get(Author, 1)
    # before
    session.execute(update(Author).values(born=1930))
    try:
        session.commit(synchronize_session=True)
    except TypeError as error:
        print(error)
        #> Session.commit() got an unexpected keyword argument 'synchronize_session'
    # after
    fetch = {"synchronize_session": "fetch"}
    session.execute(update(Author).values(born=1930), execution_options=fetch)
    session.commit()
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
