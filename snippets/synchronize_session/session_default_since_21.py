"""Since SQLAlchemy 2.1 `Session(execution_options=...)` can set a default `synchronize_session`.

The options given to the session, or to `sessionmaker`, apply to its statements. What the statement
says, or its `execute()`, takes precedence. So does `Query.update()`, which always passes its own
parameter, `'auto'` unless you give another. The session does not read the options of the engine for
this.

In 2.0 [an event does the same][snippets.synchronize_session.session_default_before_21].
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "a default for the session, since 2.1"
REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    unsynchronized = {"synchronize_session": False}
    with Session(engine, execution_options=unsynchronized) as session:
        ursula = session.get(Author, 1)
        statement = update(Author).values(born=1930)
        session.execute(statement)
        print(ursula.born)
        #> 1929

        session.execute(statement.execution_options(synchronize_session="auto"))
        print(ursula.born)
        #> 1930
        session.query(Author).update({"born": 1931})
        print(ursula.born)
        #> 1931

    with Session(engine.execution_options(**unsynchronized)) as session:
        ursula = session.get(Author, 1)
        session.execute(statement)
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
