"""The main thread adds what the threads have made, and each object is attached to another session.

Nobody called `add()`. But `get()` through a `scoped_session` opened [a session for the
thread][snippets.detachment.each_thread_has_its_own_session], and the [append to a persistent
parent][snippets.detachment.assignment_does_not_add] took the book into it. A later query of that
thread would flush it, in a transaction that nobody commits: [added after
that][snippets.detachment.phantom_identity], when the thread has ended, it is not INSERTed.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "Made in threads: already attached"
REQUIRES = ()

registry = scoped_session(sessionmaker())
both = Barrier(2, timeout=10)


def essay(author_id: int) -> Book:
    author = registry.get_one(Author, author_id)
    both.wait()
    book = Book(title=f"On {author.name}")
    author.books.append(book)
    return book


def main() -> None:
    registry.configure(bind=served_library())
    with ThreadPoolExecutor() as pool:
        essays = list(pool.map(essay, [1, 2]))
        try:
            registry.add_all(essays)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Book at 0x...>' is already attached to session 'N' (this is 'M')
            registry.rollback()
        registry.commit()
        stored = select(Book.title).where(Book.title.like("On %")).order_by(Book.id)
        print("stored:", registry.scalars(stored).all())
        #> stored: []
        registry.remove()


if __name__ == "__main__":
    main()
