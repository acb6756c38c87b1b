"""Query for the filtered objects themselves, and pickle these.

`merge()` takes a filtered collection for the whole one, and unlinks or deletes the others.
"""

import pickle

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    late = Author.books.and_(Book.title > "M")
    # before
    ursula = session.get(Author, 1, options=[selectinload(late)])
    try:
        pickle.dumps(ursula)
    except (AttributeError, pickle.PicklingError):
        print(type(ursula).__name__, "cannot be pickled")
        #> Author cannot be pickled
    session.expunge_all()
    # after
    query = select(Book).where(Book.author_id == 1, Book.title > "M")
    books = session.scalars(query).all()
    copies = pickle.loads(pickle.dumps(books))
    print([book.title for book in copies])
    #> ['The Dispossessed']
    session.close()


if __name__ == "__main__":
    main()
