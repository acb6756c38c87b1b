"""After a commit `lazy="raise"` raises for a loaded collection, if it is the first thing read.

The query loaded the books, the commit expired them with the rest of the object. To read
them now would be a lazy load, and that is forbidden. A column may be read: its SELECT
[repeats the eager loads of the query][snippets.refresh.refresh_repeats_eager_loads],
and the books are there again. After a rollback it is the same.

Load what you need by name, `session.refresh(ursula, ["books"])`, or read it before the
commit, or use `expire_on_commit=False`.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library

LABEL = "`lazy='raise'`, after a commit"


def main() -> None:
    engine = new_library()
    options = selectinload(Author.books), raiseload("*")
    query = select(Author).where(Author.id == 1).options(*options)
    with Session(engine) as session:
        ursula = session.scalars(query).one()
        print(len(ursula.books), "books")
        #> 2 books
        session.commit()
        try:
            print(len(ursula.books), "books")
            #> 2 books
        except InvalidRequestError as error:
            print(error)
        print(ursula.name)
        #> Ursula
        print(len(ursula.books), "books")
        #> 2 books

        session.commit()
        session.refresh(ursula, ["books"])
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
