"""Pickling an object with `lazyload()` criteria before the lazy load warns, and drops the criteria.

The copy loads the whole collection: rows that the program had filtered out are back.

Filter in a query of its own. Or load the collection by `joinedload()`: the pickle holds what it
loaded, until the copy expires. After a lazy load, and after `selectinload()`,
[pickling raises][snippets.boundaries.criteria_in_options_cannot_be_pickled].

SQLAlchemy's documentation:
[Adding Criteria to loader options](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loader-option-criteria).
"""

import pickle
import warnings

from sqlalchemy.orm import Session, joinedload, lazyload

from snippets.library import Author, Book, new_library

LABEL = "pickling `lazyload()` criteria"


def main() -> None:
    engine = new_library()
    late = lazyload(Author.books.and_(Book.title > "M"))
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[late])
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            data = pickle.dumps(ursula)
        print(caught[0].message)
        #> Can't reliably serialize a lazyload() option that contains additional criteria; please use eager loading for this case
        print(len(ursula.books))
        #> 1

    with Session(engine) as session:
        copy = pickle.loads(data)
        session.add(copy)
        print(len(copy.books))
        #> 2

    joined = joinedload(Author.books.and_(Book.title > "M"))
    with Session(engine) as session:
        data = pickle.dumps(session.get(Author, 1, options=[joined]))
    with Session(engine) as session:
        copy = pickle.loads(data)
        session.add(copy)
        print("joinedload():", len(copy.books))
        #> joinedload(): 1
        session.expire(copy)
        print("expired:", len(copy.books))
        #> expired: 2


if __name__ == "__main__":
    main()
