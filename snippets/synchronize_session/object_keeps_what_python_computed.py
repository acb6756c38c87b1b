"""Where Python evaluates SET, the object gets Python's value, even if the database stores another.

`-7 % 3` is 2 in Python, and -1 in SQL. `"1931"` is stored as a number, and stays a string on the
object until it is expired or refreshed.

Write values of the column's Python type. For arithmetic that differs, expire the attribute after
the statement.
"""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "what Python computes otherwise"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        one = update(Author).where(Author.id == 1)
        ursula.born = -7
        session.execute(one.values(born=Author.born % 3))
        print(repr(ursula.born))
        #> 2
        session.refresh(ursula)
        print(repr(ursula.born))
        #> -1

        session.execute(one.values(born="1931"))
        print(repr(ursula.born))
        #> '1931'
        session.refresh(ursula)
        print(repr(ursula.born))
        #> 1931


if __name__ == "__main__":
    main()
