"""Reading an expired attribute autoflushes the session first, and can raise what that raises.

The read emits a SELECT, and the session autoflushes before it, as before a query. So
reading one object writes the changes of others, and an error in one of them surfaces at
a line that only reads. The message begins with "raised as a result of Query-invoked
autoflush".

Read what you need before you start to make changes that are not complete yet, or wrap
the block in `with session.no_autoflush:`.

SQLAlchemy's documentation:
[Flushing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-flushing).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expire(ursula)
        octavia.name = "Octavia E."
        sql.clear()
        print(ursula.name, [statement.split()[0] for statement in sql])
        #> Ursula ['UPDATE', 'SELECT']

        session.expire(ursula)
        octavia.name = None  # the column is NOT NULL
        try:
            print(ursula.name)
        except IntegrityError as error:
            print(str(error).partition(";")[0])
            #> (raised as a result of Query-invoked autoflush


if __name__ == "__main__":
    main()
