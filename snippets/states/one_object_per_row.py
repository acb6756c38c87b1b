"""Within one session a row is one object, and in another session it is another object.

Each load looks into the session's identity map first, by class and primary key. So
within the session `is` tells whether two variables stand for the same row. Objects of
two sessions are different, and not `==` either, for mapped classes compare as Python
objects do.

Across sessions compare `inspect(book).identity_key`, or the columns that matter.

SQLAlchemy's documentation:
[Is the Session a cache?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#is-the-session-a-cache).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        by_name = select(Author).where(Author.name == "Ursula")
        print(session.scalars(by_name).one() is ursula)
        #> True
        print(session.get(Book, 1).author is ursula)
        #> True

    with Session(engine) as session:
        again = session.get(Author, 1)
        print(again is ursula, again == ursula)
        #> False False
        print(inspect(again).identity_key == inspect(ursula).identity_key)
        #> True


if __name__ == "__main__":
    main()
