"""Within one session a row is one persistent object, and in another session it is another object.

A load takes the object from the session's identity map, by class and primary key, if it is there.
So `is` tells whether two persistent objects of one session stand for the same row. Objects of two
sessions are different, and not `==` either, unless their class defines `__eq__`, as mapped
dataclasses do.

Across sessions compare `inspect(book).identity_key`, or the columns that matter.

SQLAlchemy's documentation: [Is the Session a
cache?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#is-the-session-a-cache).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "one object for each row"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        by_name = select(Author).where(Author.name == "Ursula")
        print("same object:", session.scalars(by_name).one() is ursula)
        #> same object: True
        print("same object:", session.get(Book, 1).author is ursula)
        #> same object: True

    with Session(engine) as session:
        again = session.get(Author, 1)
        print("same object:", again is ursula, "equal:", again == ursula)
        #> same object: False equal: False
        print("same row:", inspect(again).identity_key == inspect(ursula).identity_key)
        #> same row: True


if __name__ == "__main__":
    main()
