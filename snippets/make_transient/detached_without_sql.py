"""`make_transient_to_detached()` makes a new object with a primary key detached, without SQL.

The identity key is made of the primary key attributes. Every column that is not set is
marked as expired. Added to a session, the object is persistent, and what it lacks is
loaded at the first access: columns in one SELECT, a [deferred
column][snippets.make_transient.deferred_is_marked_expired] or a relationship by one of
its own.

[The row is not checked][snippets.make_transient.row_is_not_checked]. Use it where you
know that the row exists: for an object rebuilt from a cache, an [UPDATE by
key][snippets.make_transient.update_without_select], a [link to a known
row][snippets.make_transient.link_to_a_known_key].

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    state = inspect(ursula)
    print(state.detached, state.identity, sorted(state.expired_attributes))
    #> True (1,) ['born', 'name']

    with Session(engine) as session:
        session.add(ursula)
        print(state.persistent, len(sql))
        #> True 0
        print(ursula.name, ursula.born, len(sql))
        #> Ursula 1929 1
        print(len(ursula.books), len(sql))
        #> 2 2


if __name__ == "__main__":
    main()
