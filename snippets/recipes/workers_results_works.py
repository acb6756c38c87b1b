"""The threads return values and keys; the thread that writes makes the objects.

The foreign key of the parent is enough: `Book(author_id=...)`. Or each thread commits in a session of its
own, and returns the new key. Both end in `remove()`, which closes the session of that thread.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ()

registry = scoped_session(sessionmaker())
both = Barrier(2, timeout=10)


def essay(author_id: int) -> dict[str, Any]:
    try:
        author = registry.get_one(Author, author_id)
        both.wait()
        return {"title": f"On {author.name}", "author_id": author.id}
    finally:
        registry.remove()


def main() -> None:
    registry.configure(bind=served_library())
    with ThreadPoolExecutor() as pool:
        essays = list(pool.map(essay, [1, 2]))
        try:
            registry.add_all([Book(**values) for values in essays])
        except InvalidRequestError as error:
            print(error)
            registry.rollback()
        registry.commit()
        stored = select(Book.title).where(Book.title.like("On %")).order_by(Book.id)
        print("stored:", registry.scalars(stored).all())
        #> stored: ['On Ursula', 'On Octavia']
        registry.remove()


if __name__ == "__main__":
    main()
