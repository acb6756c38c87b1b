"""`dml_strategy` takes `'auto'`, `'orm'`, and `'bulk'` except for DELETE; an unknown name raises.

It overrides what SQLAlchemy chooses, which is `'auto'`: here bulk, for an INSERT with a dictionary
beside it. Without dictionaries `'bulk'` raises.

Leave it out. A list of dictionaries in `execute()` is all it takes:
`session.execute(insert(Author), [{"name": "Mary"}])`.

SQLAlchemy's documentation:
[ORM Bulk INSERT Statements](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-insert).
"""

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import ArgumentError, InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`dml_strategy`"
REQUIRES = ("sqlalchemy>=2.0.15",)


def main() -> None:
    engine = new_library()
    one = insert(Book).values(title="Emma")
    older = update(Author).values(born=1)
    with Session(engine) as session:
        for statement, strategy in (
            (one, "fast"),
            (older, "fast"),
            (delete(Book), "fast"),
            (one, "bulk"),
            (older, "bulk"),
        ):
            options = {"dml_strategy": strategy}
            try:
                session.execute(statement, execution_options=options)
            except (ArgumentError, InvalidRequestError) as error:
                print(error)
                #> Valid strategies for ORM insert strategy are 'raw', 'orm', 'bulk', 'auto
                #> Valid strategies for ORM UPDATE strategy are 'orm', 'auto', 'bulk', 'core_only'
                #> Valid strategies for ORM DELETE strategy are 'orm', 'auto', 'core_only'
                #> Can't use "bulk" ORM insert strategy without passing separate parameters
                #> Can't use "bulk" ORM insert strategy without passing separate parameters

        emma = {"title": "Emma"}
        for strategy in ("auto", "bulk", "orm"):
            options = {"dml_strategy": strategy}
            result = session.execute(insert(Book), emma, execution_options=options)
            print(strategy, type(result).__name__)
            #> auto IteratorResult
            #> bulk IteratorResult
            #> orm CursorResult


if __name__ == "__main__":
    main()
