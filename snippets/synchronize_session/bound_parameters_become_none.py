"""A `bindparam()` in SET writes `None` onto the object, and the value passed to it into the row.

For `values(born=bindparam("year"))` the row gets the value that is passed to `execute()`.
The object gets the one that the `bindparam()` holds itself, and here it holds none. In WHERE, `'evaluate'`
compares with `None`, matches nothing, and the object stays as it was; a DELETE leaves it
persistent. `'fetch'` finds the objects, and writes `None` all the same. There is no
error, and nothing is dirty.

Write the value into the statement: `values(born=1930)`. It is sent as a parameter, and
the statement is cached, just the same.
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
