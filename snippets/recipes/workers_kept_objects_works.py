"""What all threads read is loaded in full, detached, and never added to a session again.

With `raiseload("*")` a relationship that was not named raises as soon as it is read, [whether the object is detached or not][snippets.detachment.raise_wins_over_detached]. Nobody assigns to these objects. What
changes is kept as [a key][snippets.recipes.workers_object_in_thread_works], which each request loads; or each session takes [its copy, by `merge(load=False)`][snippets.recipes.caching_shared_object_works].
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy import select
from sqlalchemy.orm import Session, raiseload, selectinload, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()
kept: dict[str, Author] = {}
first_has_it, second_has_it, first_is_done = Event(), Event(), Event()


def load_at_start() -> None:
    with SessionMaker() as session:
        all_of_it = selectinload(Author.books), raiseload("*")
        for author in session.scalars(select(Author).options(*all_of_it)):
            kept[author.name] = author


def author_in(session: Session) -> Author:
    return kept["Ursula"]


def name_page() -> str:
    with SessionMaker() as session:
        author = author_in(session)
        first_has_it.set()
        second_has_it.wait(timeout=10)
        return author.name


def books_page() -> str:
    first_has_it.wait(timeout=10)
    with SessionMaker() as session:
        author = author_in(session)
        second_has_it.set()
        first_is_done.wait(timeout=10)
        return f"{author.name} wrote {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    load_at_start()
    with ThreadPoolExecutor() as pool:
        first, second = pool.submit(name_page), pool.submit(books_page)
        print(first.result())
        #> Ursula
        first_is_done.set()
        try:
            print(second.result())
            #> Ursula wrote 2 books
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
