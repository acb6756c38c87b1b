"""A `Result` of objects first read after `close()` raises, unless they are in memory already.

The first read makes objects of the rows, in the identity map that the query began with, and
`close()` discards that map. A row whose object your code still holds gives that object, which is
detached.

Call `.all()` while the session is open, also on a result of columns. To hand out a `Result` of
objects, give `scalars()`, not the statement, the execution option `prebuffer_rows=True`.

SQLAlchemy's documentation: [Object cannot be converted to 'persistent' state](https://docs.sqlalchemy.org/en/21/errors.html#error-lkrp).
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "a `Result` read after the close"


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    with Session(engine) as session:
        result = session.scalars(query)
        names = session.scalars(select(Author.name).where(Author.id == 1))
    try:
        result.all()
    except InvalidRequestError as error:
        print(error)
        #> Object <Author at 0x...> cannot be converted to 'persistent' state, as this identity map is no longer valid.  Has the owning Session been closed? (Background on this error at: https://sqlalche.me/e/21/lkrp)
    print(names.all())
    #> ['Ursula']

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        result = session.scalars(query)
    print(result.one() is ursula, state_of(ursula))
    #> True detached

    with Session(engine) as session:
        result = session.scalars(query, execution_options={"prebuffer_rows": True})
    print(result.one().name)
    #> Ursula


if __name__ == "__main__":
    main()
