"""Load in the query what the template, the view or the schema reads.

A commit after the query expires it, unless the session has `expire_on_commit=False`.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    try:
        print(len(ursula.books))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    query = select(Author).where(Author.id == 1).options(selectinload(Author.books))
    with Session(engine) as session:
        ursula = session.scalars(query).one()
    print(len(ursula.books), "books")
    #> 2 books


if __name__ == "__main__":
    main()
