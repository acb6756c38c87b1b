"""Name the mapped attribute in WHERE, and not the column of the table."""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    evaluate = {"synchronize_session": "evaluate"}
    # before
    table = Author.__table__
    old = update(Author).where(table.c.born < 1940).values(born=1930)
    try:
        session.execute(old, execution_options=evaluate)
    except InvalidRequestError as error:
        print(error)
        #> Could not evaluate current criteria in Python: "Cannot evaluate column: author.born". Specify 'fetch' or False for the synchronize_session execution option.
    # after
    old = update(Author).where(Author.born < 1940).values(born=1930)
    session.execute(old, execution_options=evaluate)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
