"""`expire()` the object, then `get()` it: that returns None if the row is gone.

Unflushed changes of the object [are discarded][snippets.refresh.expire_discards_changes].
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    session.execute(text("DELETE FROM book WHERE id = 4"))
    session.expire(beowulf, ["title"])
    # before
    try:
        print(beowulf.title)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    session.expire(beowulf)
    key = inspect(beowulf).identity
    print(key, session.get(Book, key))
    #> (4,) None
    session.close()


if __name__ == "__main__":
    main()
