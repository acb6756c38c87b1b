"""Write the value into `values()`, and pass no list, to give all rows the same."""

from sqlalchemy import select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.16",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.execute(update(Author), [{"born": 1930}])
    except InvalidRequestError as error:
        print(error)
        #> No primary key value supplied for column(s) author.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)
    # after
    session.execute(update(Author).values(born=1930))
    session.commit()
    print(session.scalars(select(Author.born)).all())
    #> [1930, 1930]
    session.close()


if __name__ == "__main__":
    main()
