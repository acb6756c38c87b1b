"""A worker's memory grows with each job: one session for all, and it is committed, not closed.

The [session keeps no unchanged object alive][snippets.states.identity_map_is_weak]. The author does,
whom the writer keeps: [each book is in the loaded collection][snippets.states.loaded_relationships_hold],
which with `expire_on_commit=False` stays loaded. So with a list of yours, and what is not flushed.
"""

import gc
from weakref import WeakSet

from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "A worker's memory grows"
REQUIRES = ()

SessionMaker = sessionmaker(expire_on_commit=False)
alive: WeakSet[Book] = WeakSet()  # of the books that were written


class Writer:
    def __init__(self, author_id: int) -> None:
        self.session = SessionMaker()
        self.author = self.session.get_one(Author, author_id)

    def handle(self, title: str) -> None:
        book = Book(title=title)
        self.author.books.append(book)
        alive.add(book)
        self.session.commit()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    writer = Writer(2)
    for title in ("Dawn", "Imago", "Fledgling"):
        writer.handle(title)
        gc.collect()
        print("books in memory:", len(alive))
        #> books in memory: 1
        #> books in memory: 2
        #> books in memory: 3
    close_all_sessions()


if __name__ == "__main__":
    main()
