"""A session of an engine takes a connection with its first SQL, and keeps it to the transaction's end.

Neither `Session(engine)` nor `add()` takes one; the first statement does, or
`session.connection()`. Here `commit()` and the end of the `with` block give it back to
the pool; `flush()`, `expunge_all()` and `expire_all()` do not.

So a transaction that is open over a slow task holds a connection: read what the task
needs, then end the transaction.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "when a session holds a connection"


def main() -> None:
    engine = new_library()
    held: list[Any] = []

    @event.listens_for(engine, "checkout")
    def taken(connection: Any, record: Any, proxy: Any) -> None:
        held.append(connection)

    @event.listens_for(engine, "checkin")
    def given_back(connection: Any, record: Any) -> None:
        held.remove(connection)

    with Session(engine) as session:
        session.add(Author(name="Stanislaw"))
        print("after add():", len(held))
        #> after add(): 0
        session.flush()
        session.expire_all()
        session.expunge_all()
        print("after flush():", len(held))
        #> after flush(): 1
        session.commit()
        print("after commit():", len(held))
        #> after commit(): 0
        session.get(Author, 1)
        print("after get():", len(held))
        #> after get(): 1
    print("after the block:", len(held))
    #> after the block: 0
    with Session(engine) as session:
        session.connection()
        print("after connection():", len(held))
        #> after connection(): 1


if __name__ == "__main__":
    main()
