"""On PostgreSQL a locking `refresh()` fails at the outer join of a `joinedload()` that it repeats.

`refresh()` [repeats the eager loads][snippets.refresh.refresh_repeats_eager_loads] of the
object's query. `joinedload()` is a LEFT OUTER JOIN, unless it has `innerjoin=True`, and
PostgreSQL refuses to lock its nullable side. The error ends the transaction.

Say which table to lock, `with_for_update={"of": Author}`. Or name columns to refresh, and no join
is emitted. Or load with `selectinload()`.
"""

from sqlalchemy import select
from sqlalchemy.exc import NotSupportedError
from sqlalchemy.orm import Session, joinedload, selectinload

from snippets.library import Author, new_library

LABEL = "`FOR UPDATE cannot be applied to ...`"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    with Session(engine) as session:
        outer = query.options(joinedload(Author.books))
        ursula = session.scalars(outer).unique().one()
        try:
            session.refresh(ursula, with_for_update=True)
        except NotSupportedError as error:
            print(error.orig)
            #> FOR UPDATE cannot be applied to the nullable side of an outer join
        session.rollback()
        session.refresh(ursula, with_for_update={"of": Author})
        session.refresh(ursula, ["born"], with_for_update=True)

    inner = joinedload(Author.books, innerjoin=True)
    for load in (inner, selectinload(Author.books)):
        with Session(engine) as session:
            ursula = session.scalars(query.options(load)).unique().one()
            session.refresh(ursula, with_for_update=True)
            print(ursula.born)
            #> 1929
            #> 1929


if __name__ == "__main__":
    main()
