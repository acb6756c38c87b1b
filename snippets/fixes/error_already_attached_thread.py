"""Commit, give the thread the key, and load the object there.

Read a new object's key after the commit: before a flush it is `None`.
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

registry = scoped_session(sessionmaker())


def count_books(author: Author) -> int:
    registry.add(author)
    return len(author.books)


def count_books_of(author_id: int) -> int:
    try:
        return len(registry.get(Author, author_id).books)
    finally:
        registry.remove()


def main() -> None:
    registry.configure(bind=served_library())
    threads = ThreadPoolExecutor()
    ursula = registry.get(Author, 1)
    # before
    try:
        print(threads.submit(count_books, ursula).result(), "books")
    except InvalidRequestError as error:
        print(error)
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')
    # after
    author_id = ursula.id
    registry.commit()  # the thread sees what is committed
    print(threads.submit(count_books_of, author_id).result(), "books")
    #> 2 books
    threads.shutdown()
    registry.remove()


if __name__ == "__main__":
    main()
