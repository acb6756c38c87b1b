"""After a commit `lazy="raise"` raises for a collection that you had loaded.

The query loaded it, the commit expired it with the rest of the object. Columns come back at the
next read; the collection would need a lazy load, and that is forbidden. `rollback()`,
`refresh()` and `expire()` do the same, `refresh()` without naming it.

Load it again: `session.refresh(ursula, ["books"])`, or query with the option once more. Or read
what you need before the commit, or use `expire_on_commit=False`.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library

LABEL = "`lazy='raise'`, after a commit"


def main() -> None:
    engine = new_library()
    options = raiseload("*"), selectinload(Author.books)
    with Session(engine) as session:
        query = select(Author).where(Author.id == 1).options(*options)
        ursula = session.scalars(query).one()
        print(len(ursula.books), "books")
        #> 2 books

        session.commit()
        print(ursula.name)
        #> Ursula
        try:
            print(ursula.books)
            #> [<Book object at 0x...>, <Book object at 0x...>]
        except InvalidRequestError as error:
            print(error)
        session.refresh(ursula, ["books"])
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
