"""Convert a value that came as text before you compare with it."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlite", "mariadb")


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    key = "1"  # from an address or a form
    # before
    session.execute(update(Author).where(Author.id == key).values(born=1930))
    print(ursula.born)
    #> 1929
    # after
    session.execute(update(Author).where(Author.id == int(key)).values(born=1930))
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
