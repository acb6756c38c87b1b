"""Write the join as a subquery: `in_(select(...))`."""

from sqlalchemy import select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    # before
    try:
        joined = session.query(Author).join(Author.books)
        joined.where(Book.title == "Kindred").update({"born": 1948})
    except InvalidRequestError as error:
        print(error)
        #> Can't call Query.update() or Query.delete() when join(), outerjoin(), select_from(), or from_self() has been called
    # after
    writers = select(Book.author_id).where(Book.title == "Kindred")
    session.execute(update(Author).where(Author.id.in_(writers)).values(born=1948))
    print(octavia.born)
    #> 1948
    session.close()


if __name__ == "__main__":
    main()
