"""Leave `dml_strategy` out where the values stand in the statement."""

from sqlalchemy import insert, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlalchemy>=2.0.15",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    emma = insert(Book).values(title="Emma")
    # before
    try:
        session.execute(emma, execution_options={"dml_strategy": "bulk"})
    except InvalidRequestError as error:
        print(error)
        #> Can't use "bulk" ORM insert strategy without passing separate parameters
    # after
    session.execute(emma)
    print(len(session.scalars(select(Book)).all()), "books")
    #> 5 books
    session.close()


if __name__ == "__main__":
    main()
