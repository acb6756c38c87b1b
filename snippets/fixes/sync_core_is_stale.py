"""Update the class in place of its table, and execute it on the session.

Loaded relationships stay as they were, and `born=Author.born + 1` adds to the value in memory:
expire these attributes afterwards.
"""

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    session.execute(text("UPDATE author SET born = 1930 WHERE id = 1"))
    print(ursula.born)
    #> 1929
    # after
    session.execute(update(Author).where(Author.id == 1).values(born=1930))
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
