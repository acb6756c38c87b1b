"""In SQLAlchemy 2.0 no argument of `Session` sets a default `synchronize_session`; an event can.

`do_orm_execute` is called before an ORM statement and may add options to it. An option that it sets
wins over the one of the statement, so look first whether there is one, as here. `Query.update()`
[always has one][snippets.synchronize_session.session_default_since_21].

SQLAlchemy's documentation: [Execute
Events](https://docs.sqlalchemy.org/en/20/orm/session_events.html#session-execute-events).
"""

from sqlalchemy import event, update
from sqlalchemy.orm import ORMExecuteState, Session

from snippets.library import Author, new_library

LABEL = "a default for the session, 2.0"
REQUIRES = ("sqlalchemy<2.1",)


def unsynchronized(state: ORMExecuteState) -> None:
    given = "synchronize_session" in state.execution_options
    if not given and (state.is_update or state.is_delete):
        state.update_execution_options(synchronize_session=False)


def main() -> None:
    engine = new_library()
    try:
        Session(engine, execution_options={"synchronize_session": False})
    except TypeError as error:
        print(error)
        #> Session.__init__() got an unexpected keyword argument 'execution_options'

    with Session(engine) as session:
        event.listen(session, "do_orm_execute", unsynchronized)
        ursula = session.get(Author, 1)
        statement = update(Author).values(born=1930)
        session.execute(statement)
        print(ursula.born)
        #> 1929
        session.execute(statement.execution_options(synchronize_session="auto"))
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
