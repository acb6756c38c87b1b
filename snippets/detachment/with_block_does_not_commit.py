"""A `with Session()` block ends with `close()`, not `commit()`: pending objects become transient.

What was not committed does not reach the database, and nothing is raised. The
persistent objects become detached with their changes still set; the pending ones
become transient.

Commit inside the block, or let a second context manager do it: `with Session(engine)
as session, session.begin():` commits at the end, and rolls back if the block raises.

SQLAlchemy's documentation: [Opening and Closing a Session](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-getting).
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    count = select(func.count(Book.id))
    nova = Book(title="Nova")
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula K."
        session.add(nova)
    print(inspect(ursula).detached, ursula.name, inspect(nova).transient)
    #> True Ursula K. True
    with Session(engine) as session:
        print(session.get(Author, 1).name, session.scalar(count))
        #> Ursula 4

    with Session(engine) as session, session.begin():
        session.add(nova)
    with Session(engine) as session:
        print(session.scalar(count))
        #> 5


if __name__ == "__main__":
    main()
