"""The generator that makes the lines opens a session of its own.

It holds the connection as long as it runs: for long streams read in portions, with a session each.
"""

from collections.abc import Iterator

from litestar import Litestar, get
from litestar.di import Provide
from litestar.exceptions import LitestarException
from litestar.response import Stream
from litestar.testing import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("litestar",)

SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


@get("/authors", sync_to_thread=True)
def export() -> Stream:
    def lines() -> Iterator[str]:
        with SessionMaker() as session:
            for author in session.scalars(select(Author)):
                yield f"{author.name}: {len(author.books)} books\n"

    return Stream(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    session = Provide(get_session)
    app = Litestar([export], dependencies={"session": session}, logging_config=None)
    try:
        with TestClient(app) as client:
            print(client.get("/authors").text.splitlines())
            #> ['Ursula: 2 books', 'Octavia: 1 books']
    except LitestarException as error:
        print(error.__cause__.exceptions[0])


if __name__ == "__main__":
    main()
