"""With autoflush on, reading an expired column flushes first, and can raise the flush's error.

The read emits a SELECT, and the session autoflushes before it (up to 1.3 it did not): here reading one
author writes the change of another, and its error surfaces at that line. On a loaded object, a [many-to-one to a
primary key whose target is in the session and not
expired][snippets.detachment.async_many_to_one_in_session_needs_no_sql] does not autoflush.

Read what you need before you make changes that are not complete yet, or wrap the block in `with
session.no_autoflush:`.

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "Reading can flush, and raise"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        lavinia = session.get(Book, 2)
        octavia.name = "Octavia E."
        sql = sql_log(engine)
        print(lavinia.author.name, sql_of(sql))
        #> Ursula no SQL
        session.expire(ursula)
        print(ursula.name, sql_of(sql))
        #> Ursula UPDATE SELECT

        session.expire(ursula)
        octavia.name = None  # the column is NOT NULL
        with session.no_autoflush:
            print(ursula.name, sql_of(sql))
            #> Ursula SELECT
        session.expire(ursula)
        try:
            print(ursula.name)
        except IntegrityError as error:
            print(*error.detail)
            #> raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely


if __name__ == "__main__":
    main()
