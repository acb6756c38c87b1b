"""Execute the statement once for each dictionary, with the same options."""

from sqlalchemy import bindparam, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.11",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    by_name = update(Author).where(Author.name == bindparam("who")).values(born=1930)
    rows = [{"who": "Ursula"}, {"who": "Octavia"}]
    # before
    options = {"dml_strategy": "orm", "synchronize_session": "fetch"}
    try:
        session.execute(by_name, rows, execution_options=options)
    except InvalidRequestError as error:
        print(error)
        #> For synchronize_session='fetch', can't use multiple parameter sets in ORM mode, which this backend does not support with RETURNING
    # after
    for row in rows:
        session.execute(by_name, row, execution_options=options)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
