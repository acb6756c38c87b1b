"""Ask for the objects, and for their order, in `returning()`."""

from sqlalchemy import insert
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.10",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    rows = [{"name": "Mary"}, {"name": "Jane"}]
    # before
    try:
        session.scalars(insert(Author), rows).all()
    except ResourceClosedError as error:
        print(error)
        #> This result object does not return rows. It has been closed automatically.
    session.rollback()
    # after
    ordered = insert(Author).returning(Author, sort_by_parameter_order=True)
    authors = session.scalars(ordered, rows).all()
    print([author.name for author in authors])
    #> ['Mary', 'Jane']
    session.commit()
    session.close()


if __name__ == "__main__":
    main()
