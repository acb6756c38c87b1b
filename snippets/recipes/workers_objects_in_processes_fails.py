"""`pool.map(f, authors)` raises `DetachedInstanceError` in the processes.

The pool pickles each object, and [the copy is detached][snippets.detachment.unpickled_is_detached]:
it has [what was loaded][snippets.detachment.pickle_loads_nothing], and `books` was not. To load all
that the job may read, before, costs the time that the processes should save.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Base, library_rows

LABEL = "pool.map() over objects"
REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def connect(url: str) -> None:
    SessionMaker.configure(bind=create_engine(url))


def describe(author: Author) -> str:
    return f"{author.name}: {len(author.books)} books"


def main() -> None:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/library.db"
        connect(url)
        Base.metadata.create_all(SessionMaker.kw["bind"])
        with SessionMaker.begin() as session:
            session.add_all(library_rows())
        with ProcessPoolExecutor(2, get_context("spawn"), connect, [url]) as pool:
            with SessionMaker() as session:
                authors = session.scalars(select(Author).order_by(Author.id)).all()
            try:
                print(list(pool.map(describe, authors)))
            except DetachedInstanceError as error:
                print(error)
                #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
        SessionMaker.kw["bind"].dispose()


if __name__ == "__main__":
    main()
