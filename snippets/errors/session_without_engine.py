"""A session that was given no engine raises `UnboundExecutionError` at its first SQL.

The text speaks of a "bind", which is the engine. It is about the session, not about an
object: "is not bound to a Session" is [another matter][snippets.detachment.four_texts].

Pass the engine: `Session(engine)`, `sessionmaker(engine)`. With `Session(binds={Base: engine})` the
SELECT without a mapped class still raises.

SQLAlchemy's documentation:
[Creating Persistence Engines for Multiple Databases](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#session-partitioning).
"""

from sqlalchemy import literal, select
from sqlalchemy.exc import UnboundExecutionError
from sqlalchemy.orm import Session

from snippets.library import Author, Base, new_library

LABEL = "a session without an engine"


def main() -> None:
    with Session() as session:
        try:
            session.scalar(select(literal(1)))
        except UnboundExecutionError as error:
            print(error)
            #> Could not locate a bind configured on SQL expression or this Session.
        try:
            session.get(Author, 1)
        except UnboundExecutionError as error:
            print(error)
            #> Could not locate a bind configured on mapper Mapper[Author(author)], SQL expression or this Session.
        try:
            session.connection()
        except UnboundExecutionError as error:
            print(error)
            #> This session is not bound to a single Engine or Connection, and no context was provided to locate a binding.

    with Session(binds={Base: new_library()}) as session:
        print(session.get(Author, 1).name)
        #> Ursula
        try:
            session.scalar(select(literal(1)))
        except UnboundExecutionError as error:
            print(error)
            #> Could not locate a bind configured on SQL expression or this Session.


if __name__ == "__main__":
    main()
