"""`Session.identity_key(Book, 1) in session.identity_map` finds a persistent object, without SQL.

`identity_key()` makes the key of a class and a primary key, or with `instance=` of an object. A
pending object is not in the map, nor is one that [your program has let
go][snippets.states.identity_map_is_weak]. `session.identity_map.get(key)` returns the object or
`None`.

`instance=` reads the primary key attributes, so it raises on a detached object that is expired, as
`mapper.primary_key_from_instance()` does. `inspect(book).identity_key` reads nothing.

SQLAlchemy's documentation:
[Session.identity_key()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.identity_key).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "is it in the session already?"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        first = session.get(Book, 1)
        session.add(Book(id=50, title="Dawn"))
        log = sql_log(engine)
        print("loaded:", Session.identity_key(Book, 1) in session.identity_map)
        #> loaded: True
        print("not loaded:", session.identity_map.get(Session.identity_key(Book, 2)))
        #> not loaded: None
        print("pending:", Session.identity_key(Book, 50) in session.identity_map)
        #> pending: False
        print(sql_of(log))
        #> no SQL
        session.commit()

    key = inspect(first).identity_key
    print(key == Session.identity_key(instance=Book(id=1)))
    #> True
    try:
        print(Session.identity_key(instance=first))
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(inspect(Book).primary_key_from_instance(first))
    except DetachedInstanceError as error:
        print(type(error).__name__)
        #> DetachedInstanceError


if __name__ == "__main__":
    main()
