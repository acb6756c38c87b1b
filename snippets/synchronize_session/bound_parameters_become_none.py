"""With `values(born=bindparam("year"))` the row gets the year, and a loaded object `None`.

The year is passed to `execute()`, and goes to the database. The object gets what the `bindparam()`
itself holds: here nothing. In WHERE, the row is changed, and the object here stays as it was, for
its key is compared with that `None`.

Write the value into the statement: `values(born=1930)`. A dictionary [in place of
`values()`][snippets.synchronize_session.parameters_in_place_of_values] does not reach the object
either.
"""

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`bindparam()` in SET gives `None`"


def main() -> None:
    engine = new_library()
    row = select(Author.born).where(Author.id == 1)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        in_where = update(Author).where(Author.id == bindparam("key"))
        session.execute(in_where.values(born=1930), {"key": 1})
        print(ursula.born, session.scalar(row))
        #> 1929 1930

        in_set = update(Author).where(Author.id == 1)
        in_set = in_set.values(born=bindparam("year"))
        session.execute(in_set, {"year": 1931})
        print(ursula.born, session.scalar(row))
        #> None 1931

        session.execute(update(Author).where(Author.id == 1).values(born=1932))
        print(ursula.born, session.scalar(row))
        #> 1932 1932


if __name__ == "__main__":
    main()
