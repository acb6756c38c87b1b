"""With `Session(autobegin=False)` a query, `add()` or `commit()` raises until `begin()` is called.

After a commit or rollback the next transaction wants a `begin()` of its own. So the read of an
expired object between two transactions raises, too.

Use `with session.begin():` around each piece of work, or leave `autobegin` at its default.

SQLAlchemy's documentation:
[Disabling Autobegin to Prevent Implicit Transactions](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-autobegin-disable).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`autobegin=False`"


def main() -> None:
    engine = new_library()
    with Session(engine, autobegin=False) as session:
        with session.begin():
            ursula = session.get(Author, 1)
        try:
            session.get(Author, 2)
        except InvalidRequestError as error:
            print(error)
            #> Autobegin is disabled on this Session; please call session.begin() to start a new transaction
        try:
            session.add(Author(name="Mary"))
        except InvalidRequestError as error:
            print(error)
            #> Autobegin is disabled on this Session; please call session.begin() to start a new transaction
        try:
            session.commit()
        except InvalidRequestError as error:
            print(error)
            #> Autobegin is disabled on this Session; please call session.begin() to start a new transaction
        try:
            print(ursula.name)
        except InvalidRequestError as error:
            print(error)
            #> Autobegin is disabled on this Session; please call session.begin() to start a new transaction
        with session.begin():
            print(ursula.name)
            #> Ursula


if __name__ == "__main__":
    main()
