"""The thread raises `DetachedInstanceError`: the caller's session is closed by then.

An object handed to another thread [stays in the session that loaded
it][snippets.detachment.each_thread_has_its_own_session]. When the caller leaves its `with` block,
the object [is detached][snippets.detachment.close_detaches_all], while the thread still works. With
the block left open the thread would load through the caller's session, [at the same time as the
caller][snippets.boundaries.connecting_session_refuses_other_threads].
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "DetachedInstanceError in a thread"
REQUIRES = ()

SessionMaker = sessionmaker()
caller_is_done = Event()


def count_books(author: Author) -> str:
    caller_is_done.wait(timeout=10)
    return f"{author.name} has {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with ThreadPoolExecutor() as pool:
        with SessionMaker() as session:
            author = session.get_one(Author, 1)
            report = pool.submit(count_books, author)
        caller_is_done.set()
        try:
            print(report.result())
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
