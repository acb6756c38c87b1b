"""Load the filtered collection eagerly, by `joinedload()`, before you pickle its object.

Do not `merge()` such a copy: the filtered list counts as the whole collection, and the other rows
are unlinked or deleted.
"""

import pickle
import warnings

from sqlalchemy.orm import Session, joinedload, lazyload

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    late = Author.books.and_(Book.title > "M")
    # before
    ursula = session.get(Author, 1, options=[lazyload(late)])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        pickle.dumps(ursula)
    print(caught[0].message)
    #> Can't reliably serialize a lazyload() option that contains additional criteria; please use eager loading for this case
    session.expunge_all()
    # after
    late_books = joinedload(late)
    ursula = session.get(Author, 1, options=[late_books], populate_existing=True)
    copy = pickle.loads(pickle.dumps(ursula))
    print([book.title for book in copy.books])
    #> ['The Dispossessed']
    session.close()


if __name__ == "__main__":
    main()
