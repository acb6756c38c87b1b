"""Litestar closes a dependency before the response is sent, so a stream finds no session.

The code after `yield` runs when the handler has returned. The objects [are
detached][snippets.detachment.close_detaches_all] when the first line is made, and so they are in
background tasks.
"""

from collections.abc import Iterator

from litestar import Litestar, get
from litestar.di import NamedDependency, Provide
from litestar.exceptions import LitestarException
from litestar.response import Stream
from litestar.testing import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Litestar: streams, background tasks"
REQUIRES = ("litestar",)

SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


@get("/authors", sync_to_thread=True)
def export(session: NamedDependency[Session]) -> Stream:
    authors = session.scalars(select(Author)).all()

    def lines() -> Iterator[str]:
        for author in authors:
            yield f"{author.name}: {len(author.books)} books\n"

    return Stream(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    session = Provide(get_session)
    app = Litestar([export], dependencies={"session": session}, logging_config=None)
    try:
        with TestClient(app) as client:
            print(client.get("/authors").text.splitlines())
    except LitestarException as error:
        print(error.__cause__.exceptions[0])
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
