"""Core statements ignore `synchronize_session`: whatever its value, they leave the objects alone.

`text()`, an `update()` of a `Table`, and a statement executed on `session.connection()` change
rows, and [the objects keep their values][snippets.refresh.core_statement_does_not_expire].

Write `update(Author)` and execute it on the session. If it has to be Core, call `session.flush()`
before it, since [it may not do so itself][snippets.states.core_statement_without_autoflush], and
`session.expire_all()` after it, which [discards what is not
flushed][snippets.refresh.expire_discards_changes].
"""

from typing import Any

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`text()` and Core statements"


def main() -> None:
    engine = new_library()
    author_table = Author.metadata.tables["author"]
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        for core in (
            text("UPDATE author SET born = 1930"),
            update(author_table).values(born=1931),
        ):
            for value in ("fetch", "no such"):
                chosen = core.execution_options(synchronize_session=value)
                result: Any = session.execute(chosen)
                print(result.rowcount, "rows, the object has", ursula.born)
                #> 2 rows, the object has 1929
                #> 2 rows, the object has 1929
                #> 2 rows, the object has 1929
                #> 2 rows, the object has 1929
        session.connection().execute(update(Author).values(born=1932))
        print(ursula.born)
        #> 1929

        session.expire_all()
        print(ursula.born)
        #> 1932


if __name__ == "__main__":
    main()
