"""`all()`, `one()` or a loop raise without `unique()` if a `joinedload()` of a collection gives rows.

The JOIN gives a row for each child, so the parent comes several times. `Query` made it one
by itself; a `select()` does so only if told. `first()` and `session.scalar()` do not raise: they
give the first parent, with the whole collection. The JOIN may also come from the mapping,
by [`lazy="joined"`](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#joined-eager-loading).

Write `session.scalars(query).unique().all()`, or load with `selectinload()`.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, joinedload, selectinload

from snippets.library import Author, new_library

LABEL = "`unique()`"


def main() -> None:
    engine = new_library()
    joined = select(Author).options(joinedload(Author.books))
    with Session(engine) as session:
        try:
            session.scalars(joined).all()
        except InvalidRequestError as error:
            print("all():", error)
            #> all(): The unique() method must be invoked on this Result, as it contains results that include joined eager loads against collections
        try:
            session.scalars(joined.where(Author.id == 1)).one()
        except InvalidRequestError as error:
            print("one():", error)
            #> one(): The unique() method must be invoked on this Result, as it contains results that include joined eager loads against collections
        try:
            for author in session.scalars(joined):
                print(author.name)
        except InvalidRequestError as error:
            print("a loop:", error)
            #> a loop: The unique() method must be invoked on this Result, as it contains results that include joined eager loads against collections
        print(session.scalars(joined.where(Author.id == 99)).all())
        #> []
        print(len(session.scalars(joined).unique().all()))
        #> 2

        by_query = session.query(Author).options(joinedload(Author.books))
        print(len(by_query.all()))
        #> 2

        ursula = session.scalar(joined.order_by(Author.id))
        print(ursula.name, len(ursula.books))
        #> Ursula 2
        ursula = session.scalars(joined.order_by(Author.id)).first()
        print(ursula.name, len(ursula.books))
        #> Ursula 2
        selected = select(Author).options(selectinload(Author.books))
        print(len(session.scalars(selected).all()))
        #> 2


if __name__ == "__main__":
    main()
