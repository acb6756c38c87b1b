"""With autoflush an ORM UPDATE or DELETE flushes pending and changed objects first, also with `False`.

So WHERE meets the rows as your objects are, and the rows of new objects are among them. If the
flush fails, the statement is not executed.

[Without autoflush][snippets.synchronize_session.dml_without_autoflush] call `session.flush()`
before the statement, or unflushed changes can be lost.

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "flushed before the statement"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        ursula.name = "Le Guin"
        nnedi = Author(name="Nnedi", born=1974)
        session.add(nnedi)
        named = update(Author).where(Author.name.in_(["Le Guin", "Nnedi"]))
        result: Any = session.execute(named.values(born=1930))
        print(result.rowcount, ursula.born, octavia.born, nnedi.born)
        #> 2 1930 1947 1930

        octavia.name = "Nnedi"
        unsynchronized = named.execution_options(synchronize_session=False)
        result = session.execute(unsynchronized.values(born=1931))
        print(result.rowcount, len(session.dirty))
        #> 3 0

        session.add(Author())  # name may not be NULL
        try:
            session.execute(named.values(born=1932))
        except IntegrityError as error:
            print("INSERT" in str(error), "UPDATE" in str(error))
            #> True False


if __name__ == "__main__":
    main()
