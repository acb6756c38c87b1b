"""Chain one loader option for each step of `x.y.z`, in the query that hands the object out.

A later commit expires it all: query after the commit. `get()` ignores options for an object that
the session holds.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    query = select(Book).where(Book.title == "Kindred")
    # before
    one_step = selectinload(Book.author)
    with Session(engine) as session:
        kindred = session.scalars(query.options(one_step)).one()
    try:
        print(len(kindred.author.books), "book")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    two_steps = selectinload(Book.author).selectinload(Author.books)
    with Session(engine) as session:
        kindred = session.scalars(query.options(two_steps)).one()
    print(len(kindred.author.books), "book")
    #> 1 book


if __name__ == "__main__":
    main()
