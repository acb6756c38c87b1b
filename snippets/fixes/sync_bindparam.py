"""Write the value into `values()`, and not into the parameters of `execute()`."""

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    one = update(Author).where(Author.id == 1)
    # before
    session.execute(one.values(born=bindparam("year")), {"year": 1930})
    print(ursula.born)
    #> None
    # after
    session.execute(one.values(born=1930))
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
