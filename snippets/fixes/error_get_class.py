"""Call `refresh()` to read an object again, and give the class to `get()`.

`refresh()` discards unflushed changes of the object.
"""

from typing import Any

from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula: Any = session.get(Author, 1)
    # before
    try:
        session.get(ursula, 1)
    except ArgumentError as error:
        print(error)
        #> Expected mapped class or mapper, got: <Author object at 0x...>
    # after
    session.refresh(ursula)
    print(ursula.name)
    #> Ursula
    print(session.get(Author, 2).name)
    #> Octavia
    session.close()


if __name__ == "__main__":
    main()
