"""A column left out with an option's `raiseload=True` raises when read, until loaded, set or expired.

`load_only(..., raiseload=True)` and `defer(..., raiseload=True)` replace the load on access by an
`InvalidRequestError`. After an expiry, as by a commit, the column loads. On a detached object the
text is ["deferred load operation"][snippets.detachment.raise_on_sql_is_detached_first].

Name the column in the query, or `session.refresh(ursula, ["born"])`.

SQLAlchemy's documentation:
[Using raiseload to prevent deferred column loads](https://docs.sqlalchemy.org/en/21/orm/queryguide/columns.html#orm-queryguide-deferred-raiseload).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, defer, load_only

from snippets.library import Author, new_library

LABEL = "`raiseload=True` on a column"


def main() -> None:
    engine = new_library()
    names = load_only(Author.name, raiseload=True)
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[names])
        try:
            print(ursula.born)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.born' is not available due to raiseload=True

        session.refresh(ursula, ["born"])
        print(ursula.born)
        #> 1929

        later = defer(Author.born, raiseload=True)
        octavia = session.get(Author, 2, options=[later])
        try:
            print(octavia.born)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.born' is not available due to raiseload=True
        session.expire(octavia)
        print(octavia.born)
        #> 1947


if __name__ == "__main__":
    main()
