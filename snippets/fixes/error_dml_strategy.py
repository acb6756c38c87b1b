"""Leave `dml_strategy` out: a list of dictionaries makes a bulk statement by itself."""

from sqlalchemy import update
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.15",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
    # before
    fast = {"dml_strategy": "fast"}
    try:
        session.execute(update(Author), rows, execution_options=fast)
    except ArgumentError as error:
        print(error)
        #> Valid strategies for ORM UPDATE strategy are 'orm', 'auto', 'bulk', 'core_only'
    # after
    session.execute(update(Author), rows)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
