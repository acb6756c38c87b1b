"""On PostgreSQL a locking `refresh()` of a joined-loaded object fails, unless `of` names a class.

`refresh()` [repeats the eager loads][snippets.refresh.refresh_repeats_eager_loads] of
the object's query, and `joinedload()` is a LEFT OUTER JOIN. PostgreSQL refuses to lock
its nullable side: "FOR UPDATE cannot be applied to the nullable side of an outer join".
The error ends the transaction.

Say what to lock, `with_for_update={"of": Author}`. Or name columns to refresh, and no
join is emitted. Or load with `selectinload()`. MariaDB accepts the join, and locks the
rows of both tables.
"""

from sqlalchemy import select
from sqlalchemy.exc import NotSupportedError
from sqlalchemy.orm import Session, joinedload

from snippets.library import Author, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    with_books = select(Author).options(joinedload(Author.books))
    with Session(engine) as session:
        authors = session.scalars(with_books.order_by(Author.id)).unique()
        ursula = authors.first()
        try:
            session.refresh(ursula, with_for_update=True)
        except NotSupportedError as error:
            print(error.orig)
            #> FOR UPDATE cannot be applied to the nullable side of an outer join
        session.rollback()

        session.refresh(ursula, with_for_update={"of": Author})
        session.refresh(ursula, ["born"], with_for_update=True)
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
