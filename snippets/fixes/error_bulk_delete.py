"""Delete by a list of keys with `in_()`, and update by one without an option."""

from sqlalchemy import delete, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    fetch = {"synchronize_session": "fetch"}
    # before
    try:
        session.execute(delete(Book), [{"id": 3}, {"id": 4}])
    except InvalidRequestError as error:
        print(error)
        #> Bulk ORM DELETE not supported right now. Statement may be invoked at the Core level using session.connection().execute(stmt, parameters)
    rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
    try:
        session.execute(update(Author), rows, execution_options=fetch)
    except InvalidRequestError as error:
        print(error)
        #> The 'fetch' synchronization strategy is not available for 'bulk' ORM updates (i.e. multiple parameter sets)
    # after
    session.execute(delete(Book).where(Book.id.in_([3, 4])))
    session.execute(update(Author), rows)
    print(session.get(Book, 3), session.get(Author, 2).born)
    #> None 1948
    session.close()


if __name__ == "__main__":
    main()
