"""On a detached object `lazy="raise"` raises `InvalidRequestError`, not `DetachedInstanceError`.

A relationship under `lazy="raise"`, or under the option `raiseload()`, raises its own error
before the session is looked for. So `except DetachedInstanceError` does not catch it.

Load the relationship in the query, for example with
[`selectinload()`][snippets.detachment.eager_loaded_stays_readable].

Where only SQL is forbidden, by `lazy="raise_on_sql"`, the missing session is found first: [a
rule of its own][snippets.detachment.raise_on_sql_is_detached_first].

SQLAlchemy's documentation:
[Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload

from snippets.library import Author, new_library

LABEL = '`lazy="raise"` on a detached object'


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1).options(raiseload(Author.books))
    with Session(engine) as session:
        ursula = session.scalars(query).one()
    try:
        print(ursula.books)
    except InvalidRequestError as error:
        print(error)
        #> 'Author.books' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
