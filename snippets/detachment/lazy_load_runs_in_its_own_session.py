"""A lazy load runs in the session that the object belongs to, whichever thread reads the attribute.

Here the thread has a session of its own, from the registry. Ursula's books are loaded in the
session of the main thread nevertheless. So both threads use one session, in which [a rollback of
one undoes the other's work][snippets.boundaries.rollback_in_a_thread_undoes_for_all].

Give the thread the primary key, and [let it load its own
object][snippets.detachment.each_thread_has_its_own_session].
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.orm import Session, object_session, scoped_session, sessionmaker

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "a lazy load in another thread"
REQUIRES = ("postgresql", "mariadb")


def first_book(registry: scoped_session[Session], author: Author) -> Book:
    registry.get(Author, 2)  # this thread has a session of its own
    book = author.books[0]
    registry.remove()
    return book


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    ursula = registry.get(Author, 1)
    with ThreadPoolExecutor() as threads:
        book = threads.submit(first_book, registry, ursula).result()

    print(state_of(book), object_session(book) is registry())
    #> persistent True
    registry.remove()


if __name__ == "__main__":
    main()
