"""Flush before a statement that runs without autoflush."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, autoflush=False)
    ursula = session.get(Author, 1)
    # before
    ursula.born = 1066
    session.execute(update(Author).values(born=Author.born + 1))
    print(ursula.born)
    #> 1930
    session.rollback()
    # after
    ursula.born = 1066
    session.flush()
    session.execute(update(Author).values(born=Author.born + 1))
    print(ursula.born)
    #> 1067
    session.close()


if __name__ == "__main__":
    main()
