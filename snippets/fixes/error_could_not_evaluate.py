"""Leave `synchronize_session` out; write `'fetch'` where an old release wants a value."""

from sqlalchemy import func, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    by_name = update(Author).where(func.lower(Author.name) == "ursula")
    born = by_name.values(born=1930)
    try:
        session.execute(born.execution_options(synchronize_session="evaluate"))
    except InvalidRequestError as error:
        print(error)
        #> Could not evaluate current criteria in Python: "Cannot evaluate Function". Specify 'fetch' or False for the synchronize_session execution option.
    # after
    session.execute(born)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
