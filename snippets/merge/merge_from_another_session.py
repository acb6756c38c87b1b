"""`merge()` accepts an object that belongs to another session, and leaves it there.

`add()` refuses such an object. `merge()` copies what is loaded on it, its unflushed change too. The
object stays in its session, and its change waits there as well. Go on with the copy.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "An object of another session"


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        ursula = session.get(Author, 1)
        ursula.name = "Ursula Le Guin"
        try:
            other.add(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')

        sql = sql_log(engine)
        merged = other.merge(ursula)
        print(sql_of(sql))
        #> SELECT
        print(merged.name, merged in other)
        #> Ursula Le Guin True
        print(ursula in session, ursula in session.dirty)
        #> True True


if __name__ == "__main__":
    main()
