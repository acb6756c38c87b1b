"""On a detached object `lazy="raise"` wins; `"raise_on_sql"` and a column's `raiseload` do not.

A relationship under `lazy="raise"`, or under the option `raiseload()`, raises its
own `InvalidRequestError` before the session is looked for. Where only SQL is
forbidden, as by `lazy="raise_on_sql"` or `raiseload(..., sql_only=True)`, and for
a column with `raiseload=True`, the missing session is found first, and
`DetachedInstanceError` is raised.

So `except DetachedInstanceError` does not cover an object whose relationships
may be under `lazy="raise"`.

SQLAlchemy's documentation:
[Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, defer, raiseload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    for attribute, option in (
        ("books", raiseload(Author.books)),
        ("books", raiseload(Author.books, sql_only=True)),
        ("born", defer(Author.born, raiseload=True)),
    ):
        with Session(engine) as session:
            ursula = session.scalars(
                select(Author).where(Author.id == 1).options(option)
            ).one()
        try:
            getattr(ursula, attribute)
        except SQLAlchemyError as error:
            print(type(error).__name__, error)
            #> InvalidRequestError 'Author.books' is not available due to lazy='raise'
            #> DetachedInstanceError Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> DetachedInstanceError Parent instance <Author at 0x...> is not bound to a Session; deferred load operation of attribute 'born' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
