"""Each job opens a session and closes it; what the writer keeps is the key.

`expunge_all()` after each job, with the author read again, does the same for a session that stays.
`expire_all()` lets go [what relationships hold][snippets.states.loaded_relationships_hold], and not what
a list of yours does.
"""

import gc
from weakref import WeakSet

from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker(expire_on_commit=False)
alive: WeakSet[Book] = WeakSet()  # of the books that were written


class Writer:
    def __init__(self, author_id: int) -> None:
        self.author_id = author_id

    def handle(self, title: str) -> None:
        with SessionMaker() as session:
            author = session.get_one(Author, self.author_id)
            book = Book(title=title)
            author.books.append(book)
            alive.add(book)
            session.commit()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    writer = Writer(2)
    for title in ("Dawn", "Imago", "Fledgling"):
        writer.handle(title)
        gc.collect()
        print("books in memory:", len(alive))
        #> books in memory: 0
        #> books in memory: 0
        #> books in memory: 0
    close_all_sessions()


if __name__ == "__main__":
    main()
