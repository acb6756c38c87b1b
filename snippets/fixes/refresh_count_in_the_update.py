"""Count in the UPDATE: the database adds to the value that the row has by then.

Several times before one flush it counts once: add the sum, or flush each time. Under asyncio,
refresh the object before you read the count.
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    print(ursula.born)
    #> 1929
    # before
    session.execute(text("UPDATE author SET born = 1950"))  # somebody else
    session.scalars(select(Author).with_for_update()).all()
    ursula.born += 1
    session.flush()
    print(ursula.born)
    #> 1930
    # after
    session.execute(text("UPDATE author SET born = 1950"))
    ursula.born = Author.born + 1
    session.flush()
    print(ursula.born)
    #> 1951
    session.close()


if __name__ == "__main__":
    main()
