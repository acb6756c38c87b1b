"""`make_transient_to_detached()` makes a new object with a primary key detached, without SQL.

The identity key is made of the `id` that was set, and the unset columns are marked as expired.
After `add()` the object is persistent. The first read of a column loads both in one SELECT; the
books take another.

[The row is not checked][snippets.make_transient.row_is_not_checked]. Use it for an [UPDATE by
key][snippets.make_transient.update_without_select], or a [link to a known
row][snippets.make_transient.link_to_a_known_key].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "what `make_transient_to_detached()` does"


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    print(state_of(ursula), inspect(ursula).identity)
    #> detached (1,)
    print("expired:", sorted(inspect(ursula).expired_attributes))
    #> expired: ['born', 'name']

    with Session(engine) as session:
        session.add(ursula)
        print(state_of(ursula), "-", sql_of(sql))
        #> persistent - no SQL
        print(ursula.name, ursula.born, "-", sql_of(sql))
        #> Ursula 1929 - SELECT
        print(len(ursula.books), "books", "-", sql_of(sql))
        #> 2 books - SELECT


if __name__ == "__main__":
    main()
