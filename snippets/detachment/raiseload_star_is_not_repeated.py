"""A bare `raiseload("*")` is not repeated: after `refresh()` or a commit an object loads lazily again.

A full `refresh()`, or [a reload after a commit][snippets.detachment.commit_expires_eager_loads],
leaves out this option, since it names neither a class nor an attribute.

Write `Load(Author).raiseload("*")`, or name the relationships. After a commit these count again
[once a column is read][snippets.detachment.raiseload_is_suspended_while_expired].
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Load, Session, raiseload

from snippets.library import Author, new_library

LABEL = '`raiseload("*")` after a commit'


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    with Session(engine) as session:
        ursula = session.scalars(query.options(raiseload("*"))).one()
        session.refresh(ursula)
        print(len(ursula.books), "books")
        #> 2 books
        session.commit()
        print(ursula.name, "has", len(ursula.books), "books")
        #> Ursula has 2 books

    with Session(engine) as session:
        ursula = session.scalars(query.options(Load(Author).raiseload("*"))).one()
        session.refresh(ursula)
        try:
            print(ursula.books)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.books' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
