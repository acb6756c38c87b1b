"""End the transaction before you read again."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    with engine.begin() as connection:  # somebody else
        connection.execute(update(Author).where(Author.id == 1).values(born=1930))
    # before
    session.refresh(ursula)
    print(ursula.born)
    #> 1929
    # after
    session.commit()
    session.refresh(ursula)
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
