"""`Session.identity_key(Book, 1) in session.identity_map` asks what is loaded, without SQL.

`identity_key()` makes the key that [an object of that
row][snippets.states.identity_key_outlives_the_session] has: of a class and a primary key,
or with `instance=` of an object, whose primary key attributes it reads. The object may be
transient; one that is expired is loaded for it. The map holds persistent objects only, so
a pending object is not found, nor one that [your program has let
go][snippets.states.identity_map_is_weak].

`session.identity_map.get(key)` returns the object or `None`. `session.get(Book, 1)` asks
the database if the object is not there.

SQLAlchemy's documentation: [Session.identity_key()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.identity_key).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first = session.get(Book, 1)
        sql = sql_log(engine)
        key = Session.identity_key(Book, 1)
        print(key[0].__name__, key[1], key == Session.identity_key(instance=first))
        #> Book (1,) True
        print(key == Session.identity_key(instance=Book(id=1)))
        #> True
        print(session.identity_map.get(key) is first)
        #> True
        print(Session.identity_key(Book, 2) in session.identity_map)
        #> False
        session.add(Book(id=50, title="Dawn"))
        print(Session.identity_key(Book, 50) in session.identity_map)
        #> False
        print(len(sql))
        #> 0


if __name__ == "__main__":
    main()
