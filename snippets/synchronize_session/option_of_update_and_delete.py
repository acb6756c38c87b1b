"""`synchronize_session` belongs to ORM UPDATE and DELETE; `commit()` and `Session` refuse it.

It says what happens to the objects in the session when an `update()` or a `delete()` of a mapped
class is executed. `session.commit(synchronize_session=True)`, which circulates, is a `TypeError`:
write `session.commit()`.

[Give it to the statement or to `execute()`][snippets.synchronize_session.option_of_execute_wins]. A
default for a whole session exists [since
2.1][snippets.synchronize_session.session_default_since_21], under another name.

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "not an option of `commit()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            session.commit(synchronize_session=True)  # type: ignore[call-arg]
        except TypeError as error:
            print(error)
            #> Session.commit() got an unexpected keyword argument 'synchronize_session'
        try:
            Session(engine, synchronize_session=True)  # type: ignore[call-arg]
        except TypeError as error:
            print(error)
            #> Session.__init__() got an unexpected keyword argument 'synchronize_session'

        statement = update(Author).values(born=1930)
        unsynchronized = {"synchronize_session": False}
        session.execute(statement, execution_options=unsynchronized)
        print(ursula.born)
        #> 1929
        session.execute(statement)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
