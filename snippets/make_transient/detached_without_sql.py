"""`make_transient_to_detached()` makes a new object with a primary key detached, without SQL.

The identity key is made of the primary key attributes. Every column that is not set is
marked as expired. Added to a session, the object is persistent. What it lacks is loaded
when it is read: the columns in one SELECT, a collection by one of its own, and so is [a
deferred column][snippets.make_transient.deferred_is_marked_expired].

[The row is not checked][snippets.make_transient.row_is_not_checked]. Use it where you
know that the row exists: for an [UPDATE by
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
