"""Pass a function of a module, and the key: it opens its session where it runs.

Commit before you pass the key: another process does not see what is only flushed.
"""

import pickle

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, new_library

SessionMaker = sessionmaker()  # each process binds its own engine


class Catalogue:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def count(self, author_id: int) -> int:
        with Session(self.engine) as session:
            return len(session.get_one(Author, author_id).books)


def count_books(author_id: int) -> int:
    with SessionMaker() as session:
        return len(session.get_one(Author, author_id).books)


def main() -> None:
    engine = new_library()
    SessionMaker.configure(bind=engine)
    # before
    catalogue = Catalogue(engine)
    try:
        pickle.dumps((catalogue.count, 1))
    except (AttributeError, pickle.PicklingError) as error:
        print("names the engine:", "create_engine.<locals>" in str(error))
        #> names the engine: True
    # after
    data = pickle.dumps((count_books, 1))
    count, key = pickle.loads(data)
    print(count(key), "books")
    #> 2 books


if __name__ == "__main__":
    main()
