"""Load objects of several keys by `select()` with `in_()`: `get()` takes one key.

Composite keys: `tuple_(Item.a, Item.b).in_(keys)`.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    keys = [1, 2]
    # before
    try:
        session.get(Author, keys)
    except InvalidRequestError as error:
        print(error)
        #> Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns are 'author.id'
    # after
    query = select(Author).where(Author.id.in_(keys)).order_by(Author.id)
    print([author.name for author in session.scalars(query)])
    #> ['Ursula', 'Octavia']
    session.close()


if __name__ == "__main__":
    main()
