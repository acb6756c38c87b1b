"""An object loaded with criteria in a loader option cannot be pickled.

`Author.books.and_(...)` in an option, and `with_loader_criteria()`, keep an SQL expression
in [the object's state][snippets.boundaries.pickle_keeps_loader_options], and with it parts
of the mapping that Python cannot pickle. Options without criteria are no obstacle.

Load the object in a new session and without that option before you pickle it, or pickle
plain values.

SQLAlchemy's documentation:
[Adding Criteria to loader options](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loader-option-criteria).
"""

import pickle

from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    plain = selectinload(Author.books)
    late = selectinload(Author.books.and_(Book.title > "M"))
    for option in (plain, late):
        with Session(engine) as session:
            ursula = session.get(Author, 1, options=[option])
        try:
            print(len(pickle.loads(pickle.dumps(ursula)).books))
            #> 2
        except (AttributeError, pickle.PicklingError) as error:
            print("Mapper.__init__.<locals>" in str(error))
            #> True


if __name__ == "__main__":
    main()
