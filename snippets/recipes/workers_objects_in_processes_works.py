"""The processes get portions of keys; each loads its portion by one query, and returns values.

`selectinload()` loads the books of a portion at once, so a portion of 500 costs two SELECTs, not
500. What was written meanwhile [is seen][snippets.boundaries.job_gets_the_key_not_the_object], and
a row that was deleted is left out.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, select
from sqlalchemy.orm import selectinload, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Base, library_rows

REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def connect(url: str) -> None:
    SessionMaker.configure(bind=create_engine(url))


def describe(author_ids: list[int]) -> list[str]:
    portion = select(Author).where(Author.id.in_(author_ids)).order_by(Author.id)
    with SessionMaker() as session:
        authors = session.scalars(portion.options(selectinload(Author.books)))
        return [f"{author.name}: {len(author.books)} books" for author in authors]


def main() -> None:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/library.db"
        connect(url)
        Base.metadata.create_all(SessionMaker.kw["bind"])
        with SessionMaker.begin() as session:
            session.add_all(library_rows())
        with ProcessPoolExecutor(2, get_context("spawn"), connect, [url]) as pool:
            with SessionMaker() as session:
                keys = session.scalars(select(Author.id).order_by(Author.id)).all()
            portions = [list(keys[n : n + 500]) for n in range(0, len(keys), 500)]
            try:
                print(*pool.map(describe, portions))
                #> ['Ursula: 2 books', 'Octavia: 1 books']
            except DetachedInstanceError as error:
                print(error)
        SessionMaker.kw["bind"].dispose()


if __name__ == "__main__":
    main()
