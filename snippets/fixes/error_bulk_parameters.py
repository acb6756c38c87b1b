"""Pass the rows as a list to `execute()`, and not to `values()`.

The keys are names of attributes, and others are ignored without an error. `None` gives the column's
default, unless the option `render_nulls` is `True`.
"""

from sqlalchemy import insert, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlalchemy>=2.0.15",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    rows = [{"title": "Emma"}, {"title": "Persuasion"}]
    bulk = {"dml_strategy": "bulk"}
    # before
    try:
        session.execute(insert(Book).values(rows), execution_options=bulk)
    except InvalidRequestError as error:
        print(error)
        #> Can't use "bulk" ORM insert strategy without passing separate parameters
    # after
    session.execute(insert(Book), rows, execution_options=bulk)
    print(len(session.scalars(select(Book)).all()), "books")
    #> 6 books
    session.close()


if __name__ == "__main__":
    main()
