"""`synchronize_session` is an execution option: that of `execute()` wins over the statement's.

Neither `update()` nor `execute()` has a parameter of that name, and both raise a `TypeError`.
[`Query.update()` has one][snippets.synchronize_session.invalid_synchronize_session].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "where to write the option"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        statement = update(Author).values(born=1930)
        fetch: Any = {"synchronize_session": "fetch"}
        try:
            session.execute(statement, **fetch)
        except TypeError as error:
            print(error)
            #> Session.execute() got an unexpected keyword argument 'synchronize_session'
        try:
            update(Author, **fetch)
        except TypeError as error:
            print(error)
            #> update() got an unexpected keyword argument 'synchronize_session'

        statement = statement.execution_options(synchronize_session=False)
        session.execute(statement)
        print(ursula.born)
        #> 1929
        session.execute(statement, execution_options=fetch)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
