"""Leave the option out of an UPDATE with a list: loaded objects get the values."""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
    # before
    fetch = {"synchronize_session": "fetch"}
    try:
        session.execute(update(Author), rows, execution_options=fetch)
    except InvalidRequestError as error:
        print(error)
        #> The 'fetch' synchronization strategy is not available for 'bulk' ORM updates (i.e. multiple parameter sets)
    # after
    session.execute(update(Author), rows)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
