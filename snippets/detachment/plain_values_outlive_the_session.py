"""Columns selected as columns are plain values: they need no session and never expire.

Here the commit expires the object that the row holds. The values of `Author.name` and `Author.born`
beside it stay, and so does `key`, which was read from the object inside the block.

Return such rows, or a dict or dataclass that was filled inside the block, where the caller has no
session.

SQLAlchemy's documentation:
[Selecting Individual Attributes](https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html#orm-queryguide-select-columns).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library

LABEL = "`select()` of columns"


def main() -> None:
    engine = new_library()
    query = select(Author.name, Author.born, Author).where(Author.id == 1)
    with Session(engine) as session, session.begin():
        row = session.execute(query).one()
        key = row.Author.id

    print(key, row.name, row.born)
    #> 1 Ursula 1929
    try:
        print(row.Author.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
