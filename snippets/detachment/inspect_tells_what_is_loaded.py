"""`inspect(obj)` tells which attributes are unloaded or expired, and loads none of them.

`unloaded` names the attributes that have no value in memory, for whatever
reason; `expired_attributes` those that were expired and not loaded since. For one
attribute, `loaded_value` is the value or `NO_VALUE`, and `history` shows what is
known of its changes. None of these emits SQL or raises, in any state, while
`value` is an ordinary read.

Ask `"books" in inspect(author).unloaded` before you hand an object on: on a
detached object, reading what is named there raises. There is one exception in
each direction. A column that a new object never set reads as None
([example][snippets.detachment.expire_on_commit_false_keeps_loaded]), and a
collection with changes that wait for its load is not named, but raises
([example][snippets.detachment.append_needs_loaded_collection]).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.base import NO_VALUE
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expire(octavia)

    sql = sql_log(engine)
    print(sorted(inspect(ursula).unloaded))
    #> ['books']
    print(sorted(inspect(ursula).expired_attributes))
    #> []
    print(sorted(inspect(octavia).unloaded))
    #> ['books', 'born', 'id', 'name']
    print(sorted(inspect(octavia).expired_attributes))
    #> ['books', 'born', 'id', 'name']

    books = inspect(ursula).attrs.books
    print(books.loaded_value is NO_VALUE)
    #> True
    print(books.history)
    #> History(added=(), unchanged=(), deleted=())
    print(len(sql))
    #> 0
    try:
        print(books.value)
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
