"""Load a filtered collection by `joinedload()`, where the object is pickled."""

import pickle

from sqlalchemy.orm import Session, joinedload, selectinload

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
    ursula = session.get(Author, 1, options=[joinedload(late)])
    copy = pickle.loads(pickle.dumps(ursula))
    print([book.title for book in copy.books])
    #> ['The Dispossessed']
    session.close()


if __name__ == "__main__":
    main()
