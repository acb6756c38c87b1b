"""With autoflush, `merge()` first flushes the session's changes, even if it needs no SELECT.

The `IntegrityError` out of `merge()` belongs to Octavia, who was not given to it. A change of the
target is written first too, and here a second UPDATE follows. `merge(load=False)` does not flush.

Wrap the call in `with session.no_autoflush:` to keep the changes waiting. Then beware of [pending
objects of the same key][snippets.merge.merge_same_new_key_without_autoflush].

SQLAlchemy's documentation: [Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`merge()` flushes first"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        octavia.born = 1948
        sql = sql_log(engine)
        session.merge(Author(id=1))
        print(sql_of(sql))
        #> UPDATE

        ursula.name = "Ursula K."
        session.merge(Author(id=1, name="Ursula Le Guin"))
        session.flush()
        print(sql_of(sql), ursula.name)
        #> UPDATE UPDATE Ursula Le Guin

        octavia.born = 1949
        with session.no_autoflush:
            session.merge(Author(id=1))
        session.merge(ursula, load=False)
        print(sql_of(sql))
        #> no SQL

        octavia.name = None  # the column is NOT NULL
        try:
            session.merge(Author(id=1))
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
