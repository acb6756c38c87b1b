"""Reading an expired relationship loads the expired columns as well, unless its key is loaded.

A lazy load needs a key: for a collection the column that its foreign key refers to, here the
primary key; for a many-to-one the foreign key. If that is expired itself, as after `expire(obj)`
or a commit, it is read first, and with it [all expired
columns][snippets.refresh.expire_then_one_select].

Reading an expired column does not load a lazy relationship, unless [an option of the
query][snippets.refresh.refresh_repeats_eager_loads] had loaded it.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Reading an expired relationship"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula, ["name", "books"])
        sql = sql_log(engine)
        print(len(ursula.books), "books", sql_of(sql))
        #> 2 books SELECT
        print("expired:", *inspect(ursula).expired_attributes)
        #> expired: name

        session.expire(ursula)
        print(len(ursula.books), "books", sql_of(sql))
        #> 2 books SELECT SELECT
        print("expired:", *inspect(ursula).expired_attributes)
        #> expired:

        session.expire(ursula)
        print(ursula.name, sql_of(sql))
        #> Ursula SELECT
        print("unloaded:", *inspect(ursula).unloaded)
        #> unloaded: books


if __name__ == "__main__":
    main()
