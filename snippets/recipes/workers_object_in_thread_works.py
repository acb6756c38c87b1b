"""Hand over the key; the thread loads what it needs in a session of its own.

If the thread needs no database, hand over values.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()
caller_is_done = Event()


def count_books(author_id: int) -> str:
    caller_is_done.wait(timeout=10)
    with SessionMaker() as session:
        author = session.get_one(Author, author_id)
        return f"{author.name} has {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with ThreadPoolExecutor() as pool:
        with SessionMaker() as session:
            author = session.get_one(Author, 1)
            report = pool.submit(count_books, author.id)
        caller_is_done.set()
        try:
            print(report.result())
            #> Ursula has 2 books
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
