"""Objects loaded at the start: with two requests at a time, one raises `DetachedInstanceError`.

Reading can load, and an object loads through [the one session it is in][snippets.detachment.an_object_belongs_to_one_session]. The second request finds the author in the session of the first, whose end
[detaches him][snippets.detachment.close_detaches_all] while the second still reads. An `add()` that does not ask is [refused][snippets.recipes.caching_shared_object_fails] while the first is at work.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Objects shared by all threads"
REQUIRES = ()

SessionMaker = sessionmaker()
kept: dict[str, Author] = {}
first_has_it, second_has_it, first_is_done = Event(), Event(), Event()


def load_at_start() -> None:
    with SessionMaker() as session:
        for author in session.scalars(select(Author)):
            kept[author.name] = author


def author_in(session: Session) -> Author:
    author = kept["Ursula"]
    if object_session(author) is None:
        session.add(author)
    return author


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
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
